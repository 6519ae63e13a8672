package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RuleBook;
import org.mingcha.evidence.register.RulesDocument;
import org.mingcha.evidence.report.TextBook;

/** Rules and registers out of the log. What isn't published yet is a fault of the caller. */
record LogDefinitions(RootChain root, SealedLog log) {
    static Definitions of(RootChain root, SealedLog log) {
        RootChain.PUBLICATIONS.forEach(root::publications);
        return new LogDefinitions(root, log).definitions();
    }

    SortedMap<String, byte[]> parts(Collection<Chain> chains) {
        var parts = new TreeMap<String, byte[]>();
        RootChain.firsts(root.publications(LeafType.RULES_PUBLISHED))
                .forEach(each -> parts.put(PartNames.rules(each.leaf().index()), bytes(each)));
        parts.put(PartNames.TEXTS, bytes(texts()));
        var registers = PublishedRegisters.of(root);
        for (var reference : registers.shown(chains)) {
            parts.put(PartNames.register(reference), bytes(found(registers, reference)));
        }
        return parts;
    }

    private Definitions definitions() {
        var rules = RootChain.firsts(root.publications(LeafType.RULES_PUBLISHED))
                .map(each -> new RuleBook.Publication(
                        RulesDocument.fromJson(bytes(each)), each.leaf().leaf().recordedAt()))
                .toList();
        var registers = PublishedRegisters.of(root);
        var versions = new TreeMap<String, Register>();
        registers.all().forEach(each -> versions.put(each.published().reference(), Register.fromJson(bytes(each))));
        var newest = registers.newest().stream()
                .map(reference -> Register.fromJson(bytes(found(registers, reference))))
                .toList();
        return new Definitions(RuleBook.of(rules), new Registers(newest), versions, TextBook.fromJson(bytes(texts())));
    }

    private RootChain.Publication texts() {
        return root.newestTexts().orElseThrow(() -> new IllegalStateException("No texts sealed before the bundle"));
    }

    private static RootChain.Publication found(PublishedRegisters registers, String reference) {
        return registers
                .find(reference)
                .orElseThrow(() -> new IllegalStateException("No register " + reference + " sealed before the bundle"));
    }

    private byte[] bytes(RootChain.Publication publication) {
        var published = publication.published();
        return log.published(published.sha256())
                .orElseThrow(() -> new IllegalStateException(
                        "The document " + published.reference() + " is published but not kept"));
    }
}
