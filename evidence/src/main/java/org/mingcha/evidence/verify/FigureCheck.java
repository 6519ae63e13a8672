package org.mingcha.evidence.verify;

import java.util.Arrays;
import java.util.TreeSet;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.Citations;
import org.mingcha.evidence.bundle.Parts;
import tools.jackson.databind.JsonNode;

/** (4) The figures are what the entries give, and (5) they cite exactly those entries, each with its proof. */
final class FigureCheck {
    private final Dossier dossier;
    private final ChainCheck chains;
    private final Findings findings;

    FigureCheck(Dossier dossier, ChainCheck chains, Findings findings) {
        this.dossier = dossier;
        this.chains = chains;
        this.findings = findings;
    }

    void run(byte[] computed) {
        var given = CanonicalJson.parse(computed);
        var bundled = dossier.bytes(Parts.FIGURES).orElse(new byte[0]);
        if (!Arrays.equals(bundled, computed)) {
            compare(CanonicalJson.parse(bundled), given);
        }
        var cited = Citations.of(given);
        for (var index : cited) {
            dossier.leaf(index)
                    .ifPresentOrElse(
                            leaf -> chains.checkProof(Step.CITATIONS, leaf),
                            () -> findings.problem(Step.CITATIONS, "withheld.entry", index));
        }
        checkNoOtherProofs(cited);
        findings.note(Step.FIGURES, "figures.hold", given.path("items").size());
        findings.note(Step.CITATIONS, "citations.hold", cited.size());
    }

    private void checkNoOtherProofs(java.util.SortedSet<Long> cited) {
        var needed = new TreeSet<>(cited);
        dossier.chains().values().stream()
                .filter(chain -> !chain.leaves().isEmpty())
                .forEach(chain -> needed.add(chain.leaves().getLast().index()));
        dossier.names(Parts.PROOF).stream()
                .filter(name -> Dossier.indexOf(name).filter(needed::contains).isEmpty())
                .forEach(name -> findings.problem(Step.CITATIONS, "proof.unasked", name));
    }

    private void compare(JsonNode bundled, JsonNode given) {
        for (var item : given.path("items")) {
            var id = item.path("id").asString();
            compareFigures(id, byId(bundled.path("items"), "id", id).path("figures"), item.path("figures"));
        }
        compareFigures("annex", bundled.path("annex"), given.path("annex"));
        if (findings.hold(Step.FIGURES) && findings.hold(Step.CITATIONS)) {
            var at = JsonDifference.first(bundled, given);
            findings.problem(Step.FIGURES, "figures.differ", at);
        }
    }

    private void compareFigures(String item, JsonNode bundled, JsonNode given) {
        for (var figure : given) {
            var name = figure.path("name").asString();
            var other = byId(bundled, "name", name);
            if (!other.path("value").equals(figure.path("value"))) {
                findings.problem(
                        Step.FIGURES,
                        "figure.differs",
                        item,
                        name,
                        shown(other.path("value")),
                        shown(figure.path("value")));
            }
            if (!other.path("entries").equals(figure.path("entries"))) {
                findings.problem(
                        Step.CITATIONS,
                        "entries.differ",
                        item,
                        name,
                        shown(other.path("entries")),
                        shown(figure.path("entries")));
            }
        }
    }

    private static JsonNode byId(JsonNode list, String key, String id) {
        return list.valueStream()
                .filter(each -> each.path(key).asString().equals(id))
                .findFirst()
                .orElse(list.path("none"));
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "-" : value.isString() ? value.stringValue() : value.toString();
    }
}
