package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.paper.ComposedPaper;
import org.mingcha.evidence.paper.NumberedPaper;
import org.mingcha.evidence.paper.PaperForgeries;
import org.mingcha.evidence.paper.RandomSheet;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/** The page reads bundles of papers as the jar does: lies are refused, values are read by the same steps. */
@Tag("slow")
class VerifyPagePaperTest {
    private static final int SHEETS = 100;

    @Test
    void comesToTheVerdictOfTheJar() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var paper = new ComposedPaper("papers.invalid/log");
        var forgeries = new PaperForgeries(paper);
        var bundles = new ArrayList<byte[]>();
        bundles.add(forgeries.honest());
        forgeries.all().values().forEach(lie -> bundles.add(lie.zip()));
        var numbered = new NumberedPaper();
        bundles.add(numbered.honest());
        numbered.lies().values().forEach(lie -> bundles.add(lie.zip()));
        Stream.generate(() -> new RandomSheet(paper, random).bundle())
                .limit(SHEETS)
                .forEach(bundles::add);
        var page = new VerifyPage();
        try {
            var answers = page.answers(bundles);
            assertEquals(0, answers.getFirst().exit(), answers.getFirst().said());
            var holding = 0;
            for (var i = 0; i < bundles.size(); i++) {
                var holds = verify(bundles.get(i)).holds();
                holding += holds ? 1 : 0;
                assertEquals(holds ? 0 : 1, answers.get(i).exit(), "seed " + seed + ", " + i + ": " + answers.get(i));
            }
            assertTrue(holding > SHEETS / 10 && holding < SHEETS, "seed " + seed + ": " + holding);
        } finally {
            page.close();
        }
    }

    private static Verification.Made verify(byte[] zip) {
        return (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip);
    }
}
