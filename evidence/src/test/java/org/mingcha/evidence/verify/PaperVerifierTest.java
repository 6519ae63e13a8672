package org.mingcha.evidence.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.bundle.PaperForger;
import org.mingcha.evidence.paper.ComposedPaper;
import org.mingcha.evidence.paper.PaperForgeries;
import org.mingcha.evidence.paper.PaperSheet;

/** A paper's bundle proves what it says it proves, opens nothing else, and no change of it is taken for true. */
class PaperVerifierTest {
    private static final ComposedPaper PAPER = new ComposedPaper("papers.invalid/log");
    private static final PaperForgeries FORGERIES = new PaperForgeries(PAPER);

    @Test
    void whatTheRecordsSayIsProvenAndAllElseIsDeclared() {
        var made = verify(FORGERIES.honest());
        assertTrue(made.holds(), said(made));
        var declared = Objects.requireNonNull(made.paper()).declared().stream()
                .map(each -> each.name() + " " + each.text())
                .toList();
        assertEquals(
                List.of(
                        "figure/basis 青网信〔2026〕5号",
                        "figure/units 3",
                        "text/nothing 年度自查",
                        "day 2026年3月3日",
                        "figure/points 87.5",
                        "month 1",
                        "figure/january 2",
                        "month 2"),
                declared);
    }

    /** Account numbers, names of writers, a cause: what stands beside what is printed stays closed. */
    @Test
    void nothingElseOfATextIsOpened() {
        var files = PaperForger.of(FORGERIES.honest()).files();
        files.forEach((name, bytes) -> {
            if (name.startsWith("text/")) {
                var opened = new String(bytes, StandardCharsets.UTF_8).replaceFirst(".*\"opened\"", "");
                assertFalse(
                        opened.contains("by_account") || opened.contains("writers") || opened.contains("cause"), name);
            }
        });
        assertEquals(
                List.of(),
                files.keySet().stream().filter(name -> name.equals("leaf/0")).toList());
    }

    @Test
    void everyLieIsRefusedAndNamed() {
        assertTrue(FORGERIES.all().size() >= 25);
        FORGERIES.all().forEach((name, lie) -> {
            var made = verify(lie.zip());
            assertFalse(made.holds(), name);
            assertTrue(said(made).contains(lie.named()), () -> name + ": " + said(made));
        });
    }

    @Test
    void aRandomWalkOfByteChangesNeverVerifies() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var bytes = FORGERIES.honest();
            for (var changes = 1 + random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            }
            if (!java.util.Arrays.equals(bytes, FORGERIES.honest())) {
                var verification = new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bytes);
                var holds = verification instanceof Verification.Made made && made.holds();
                assertFalse(holds, "seed " + seed + ", step " + i);
            }
        }
    }

    @Test
    void aSheetIsReadAsItIsWritten() {
        var json = PAPER.sheet().toJson();
        assertEquals(PAPER.sheet(), PaperSheet.fromJson(json));
    }

    private static Verification.Made verify(byte[] zip) {
        return (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip);
    }

    private static String said(Verification.Made made) {
        return made.checks().stream()
                .map(check -> check.step() + " " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
