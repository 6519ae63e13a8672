package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.RulesDocument;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.tlog.Hashing;

/** A verifier knows what comes with the product by its digest; a document that is changed, added or renamed has to be told. */
class ShippedDigestsTest {
    private static final Path SPEC = Path.of("..", "docs", "spec");
    private static final Pattern LINE = Pattern.compile(
            "\"?([0-9a-f]{64})\"?,? +(?:# |// )?((?:[a-z]+\\.published|paper\\.sentences) [a-z0-9_-]+@[0-9]+)");

    private static final List<String> CHECKLISTS = List.of(
            "town-online-work",
            "network-security-baseline",
            "government-app",
            "website-new-media",
            "former/town-online-work-1",
            "former/town-online-work-2",
            "former/network-security-baseline-2",
            "former/network-security-baseline-1");

    @Test
    void whateverShipsIsInTheTable() {
        var lacking = new ArrayList<String>();
        shipped().forEach((digest, what) -> {
            if (!what.equals(ShippedDigests.table().get(digest))) {
                var isTaken = !what.startsWith("rules.published ")
                        && ShippedDigests.table().containsValue(what);
                lacking.add(digest + " " + what
                        + (isTaken ? ": other content is published as that; raise its version" : ""));
            }
        });
        assertEquals(List.of(), lacking, "add these to shipped.txt, shipped.md, verify.py and verify.html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipped.md", "verify.py", "verify.html"})
    void theTableIsTheSameEverywhere(String file) throws IOException {
        var found = new TreeMap<String, String>();
        var matcher = LINE.matcher(Files.readString(SPEC.resolve(file)));
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        assertEquals(new TreeMap<>(ShippedDigests.table()), found);
    }

    /** What was published under a version stays: other content is another version. Each log has a founding of its own. */
    @Test
    void aVersionHasOneDigest() {
        var versions = ShippedDigests.table().values().stream()
                .filter(each -> !each.startsWith("rules.published "))
                .toList();
        assertEquals(versions.size(), versions.stream().distinct().count());
    }

    private static Map<String, String> shipped() {
        var all = new TreeMap<String, String>();
        for (var name : CHECKLISTS) {
            var checklist = Checklist.shipped(name);
            add(all, LeafType.CHECKLIST_PUBLISHED, checklist.reference(), checklist.toCanonicalJson());
        }
        var texts = TextBook.shipped();
        add(all, LeafType.TEXTS_PUBLISHED, TextBook.ID + "@" + texts.version(), texts.toCanonicalJson());
        var rules = RulesDocument.shipped();
        add(all, LeafType.RULES_PUBLISHED, RulesDocument.ID + "@" + rules.version(), rules.toCanonicalJson());
        var sentences = SentenceBook.shipped();
        all.put(
                Hashing.sha256(sentences.toJson()).hex(),
                "paper.sentences " + SentenceBook.ID + "@" + sentences.version());
        for (var register : Registers.shipped().all()) {
            add(all, LeafType.REGISTER_PUBLISHED, register.reference(), register.toCanonicalJson());
        }
        return all;
    }

    private static void add(Map<String, String> all, LeafType type, String reference, byte[] canonical) {
        all.put(Hashing.sha256(canonical).hex(), type.code() + " " + reference);
    }
}
