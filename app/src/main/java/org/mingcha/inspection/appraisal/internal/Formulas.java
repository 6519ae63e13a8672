package org.mingcha.inspection.appraisal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import org.mingcha.inspection.appraisal.Formula;
import org.mingcha.inspection.appraisal.FormulaProblem;
import org.mingcha.inspection.appraisal.FormulaPublicationResult;
import org.mingcha.inspection.appraisal.PublishedFormula;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The published formulas; one comes with the product. */
@Component
public class Formulas {
    private static final String SHIPPED = "/appraisal/yearly-work.yaml";

    private final FormulaTable table;
    private final TransparencyLog log;
    private final TransactionTemplate transaction;
    private final JsonNode shipped = resource();

    Formulas(FormulaTable table, TransparencyLog log, TransactionTemplate transaction) {
        this.table = table;
        this.log = log;
        this.transaction = transaction;
    }

    public List<PublishedFormula> all() {
        var published = table.all().stream().map(Formulas::published).toList();
        var all = new ArrayList<>(published);
        var ours = FormulaReader.read(shipped);
        if (all.stream().noneMatch(each -> each.formula().equals(ours))) {
            all.add(new PublishedFormula(ours, sha256(CanonicalJson.of(shipped)), null, null));
        }
        return all;
    }

    /** A formula published afterwards changes no year that is over. */
    public PublishedFormula of(int year) {
        var all = all();
        return all.stream()
                .filter(each -> {
                    var day = each.publishedOn();
                    return day != null && day.getYear() <= year;
                })
                .findFirst()
                .orElse(all.getLast());
    }

    public FormulaPublicationResult publish(Actor actor, byte[] yaml) {
        if (!actor.administersInstallation()) {
            return new FormulaPublicationResult.Unknown();
        }
        try {
            var tree = YamlText.parse(new String(yaml, StandardCharsets.UTF_8));
            var formula = FormulaReader.read(tree);
            return Objects.requireNonNull(transaction.execute(_ -> publish(formula, CanonicalJson.of(tree))));
        } catch (MalformedEvidence notYaml) {
            return refused("", FormulaProblem.Kind.NOT_YAML, "", "");
        } catch (FormulaReader.Unreadable unreadable) {
            return new FormulaPublicationResult.Refused(unreadable.problem());
        }
    }

    private FormulaPublicationResult publish(Formula formula, byte[] content) {
        table.lock();
        var versions = table.all().stream()
                .filter(line -> line.id().equals(formula.id()))
                .toList();
        boolean same = !versions.isEmpty() && Arrays.equals(versions.getFirst().content(), content);
        if (!same && versions.stream().anyMatch(line -> line.version() >= formula.version())) {
            var newest = Integer.toString(versions.getFirst().version() + 1);
            return refused("version", FormulaProblem.Kind.NOT_NEWER, Integer.toString(formula.version()), newest);
        }
        var version = Integer.toString(formula.version());
        var record = log.publish(LeafType.FORMULA_PUBLISHED.code(), formula.id(), version, content);
        table.insert(record.value(), formula.id(), formula.version(), content);
        return new FormulaPublicationResult.Published(formula);
    }

    private static FormulaPublicationResult refused(
            String place, FormulaProblem.Kind kind, String given, String wanted) {
        return new FormulaPublicationResult.Refused(new FormulaProblem(place, kind, given, wanted));
    }

    private static PublishedFormula published(FormulaTable.Line line) {
        return new PublishedFormula(
                FormulaReader.read(CanonicalJson.parse(line.content())),
                sha256(line.content()),
                line.publishedOn(),
                line.index());
    }

    static String sha256(byte[] content) {
        return Hashing.sha256(content).hex();
    }

    private static JsonNode resource() {
        try (var in = Formulas.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + SHIPPED + " is missing");
            }
            return YamlText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SHIPPED, e);
        }
    }

    /** Before anything that is counted by it leaves the house: the formula that came with the product is sealed. */
    public void seal() {
        if (table.all().isEmpty()) {
            var ours = FormulaReader.read(shipped);
            transaction.executeWithoutResult(_ -> publish(ours, CanonicalJson.of(shipped)));
        }
    }
}
