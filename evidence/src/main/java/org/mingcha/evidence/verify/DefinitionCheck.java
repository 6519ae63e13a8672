package org.mingcha.evidence.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.Definitions;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.PublishedRegisters;
import org.mingcha.evidence.bundle.RootChain;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.never.NeverList;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.register.RulesDocument;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** (3) Rules, registers and texts are those that the root's chain published, all that are asked for and no others. */
final class DefinitionCheck {
    private final Dossier dossier;
    private final RootChain root;
    private final VerificationFindings findings;

    DefinitionCheck(Dossier dossier, RootChain root, VerificationFindings findings) {
        this.dossier = dossier;
        this.root = root;
        this.findings = findings;
    }

    /** Empty where they cannot be read; that is then a finding. */
    Optional<Definitions> run() {
        checkVersions();
        var rules = rules();
        var registers = registers();
        var texts = texts();
        return rules.flatMap(
                book -> registers.flatMap(versions -> texts.map(phrases -> definitions(book, versions, phrases))));
    }

    /** An id and version stand for one content for ever. */
    private void checkVersions() {
        var contents = new HashMap<String, Hash>();
        for (var type : RootChain.PUBLICATIONS) {
            for (var each : root.publications(type)) {
                var before = contents.putIfAbsent(
                        type + " " + each.published().reference(),
                        each.published().sha256());
                if (before != null && !before.equals(each.published().sha256())) {
                    problem(
                            "published.twice",
                            each.published().reference(),
                            each.leaf().index());
                }
            }
        }
    }

    private Optional<RuleBook> rules() {
        var publications = new ArrayList<RuleBook.Publication>();
        var parts = new TreeSet<String>();
        for (var each :
                RootChain.firsts(root.publications(LeafType.RULES_PUBLISHED)).toList()) {
            var part = PartNames.rules(each.leaf().index());
            parts.add(part);
            read(part, each, RulesDocument::fromJson)
                    .ifPresent(document -> publications.add(new RuleBook.Publication(
                            document, each.leaf().leaf().recordedAt())));
        }
        nothingElse(PartNames.RULES, parts);
        if (parts.isEmpty()) {
            problem("rules.none");
        }
        return publications.isEmpty() || publications.size() < parts.size() ? Optional.empty() : book(publications);
    }

    private Optional<RuleBook> book(List<RuleBook.Publication> publications) {
        try {
            var book = RuleBook.of(publications);
            book.faults().forEach(name -> problem("rules.fault", name));
            findings.note(
                    VerificationStep.COMPLETENESS,
                    "rules.hold",
                    publications.size(),
                    book.zone().getId());
            return Optional.of(book);
        } catch (MalformedEvidence e) {
            problem("part.malformed", PartNames.RULES, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Map<String, Register>> registers() {
        var published = PublishedRegisters.of(root);
        var parts = new TreeSet<String>();
        var versions = new TreeMap<String, Register>();
        var wanted = published.shown(dossier.chains().values());
        for (var reference : wanted) {
            var publication = published.find(reference);
            if (publication.isEmpty()) {
                problem("register.unknown", reference);
                continue;
            }
            var part = PartNames.register(reference);
            parts.add(part);
            read(part, publication.get(), Register::fromJson)
                    .filter(register -> register.reference().equals(reference))
                    .ifPresent(register -> versions.put(reference, register));
        }
        dossier.chains().values().stream()
                .flatMap(chain -> chain.leaves().stream())
                .forEach(each -> checkOrder(published, each));
        nothingElse(PartNames.REGISTER, parts);
        versions.values().forEach(this::nameNever);
        return versions.size() < wanted.size() ? Optional.empty() : Optional.of(versions);
    }

    /** No fault of the bundle: what an office asks for that nobody may ask for, a reader should know. */
    private void nameNever(Register register) {
        if (!ShippedDigests.has(register.toCanonicalJson())) {
            NeverList.shipped()
                    .breach(register.words())
                    .ifPresent(breach -> findings.note(
                            VerificationStep.COMPLETENESS,
                            "register.never",
                            register.reference(),
                            breach.said(),
                            breach.word()));
        }
    }

    private Optional<TextBook> texts() {
        var newest = root.newestTexts();
        if (newest.isEmpty()) {
            problem("texts.none");
        }
        return newest.flatMap(publication -> read(PartNames.TEXTS, publication, TextBook::fromJson));
    }

    /** A leaf that names a version was written under it. */
    private void checkOrder(PublishedRegisters published, SealedLeaf each) {
        if (each.leaf().version() != LeafVersion.V1) {
            PublishedRegisters.named(each.leaf())
                    .flatMap(published::find)
                    .filter(publication -> publication.leaf().index() > each.index())
                    .ifPresent(publication ->
                            problem("register.later", publication.published().reference(), each.index()));
        }
    }

    private Definitions definitions(RuleBook book, Map<String, Register> versions, TextBook texts) {
        var newest = PublishedRegisters.of(root).newest().stream()
                .flatMap(reference -> Optional.ofNullable(versions.get(reference)).stream())
                .toList();
        return new Definitions(book, new Registers(newest), new TreeMap<>(versions), texts);
    }

    private <T> Optional<T> read(String part, RootChain.Publication publication, Function<byte[], T> reader) {
        var bytes = dossier.bytes(part);
        if (bytes.isPresent()
                && !Hashing.sha256(bytes.get()).equals(publication.published().sha256())) {
            problem("published.other", part);
            return Optional.empty();
        }
        return dossier.read(part, reader);
    }

    private void nothingElse(String prefix, TreeSet<String> expected) {
        dossier.names(prefix).stream()
                .filter(name -> !expected.contains(name))
                .forEach(name -> problem("facts.unasked", name));
    }

    private void problem(String key, Object... arguments) {
        findings.problem(VerificationStep.COMPLETENESS, key, arguments);
    }
}
