package org.mingcha.evidence.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.forgery.PythonVerifier;
import org.mingcha.evidence.paper.ComposedPaper;
import org.mingcha.evidence.paper.NumberedPaper;
import org.mingcha.evidence.paper.PaperForgeries;
import org.mingcha.evidence.paper.RandomSheet;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import tools.jackson.databind.json.JsonMapper;

/** The reference verifier and this one say the same of papers: of lies, and of values read by steps taken at random. */
class PaperAgreementTest {
    private static final Map<String, byte[]> ODD_DOCUMENT =
            Map.of("paper.ofd", "OFD".getBytes(StandardCharsets.US_ASCII));
    private static final ComposedPaper PAPER = new ComposedPaper("papers.invalid/log");
    private static final int SHEETS = 150;

    @TempDir
    private Path directory;

    @Test
    void bothRefuseEveryLieAndReadWhatHoldsAlike() throws IOException {
        assumeTrue(PythonVerifier.isThere());
        var forgeries = new PaperForgeries(PAPER);
        var bundles = new ArrayList<byte[]>();
        bundles.add(forgeries.honest());
        forgeries.all().values().forEach(lie -> bundles.add(lie.zip()));
        var answers = new PythonVerifier(directory).answers(bundles);
        assertEquals(0, answers.getFirst().exit(), answers.getFirst().said());
        assertEquals(declared(forgeries.honest()), declared(answers.getFirst().said()));
        answers.stream().skip(1).forEach(answer -> assertEquals(1, answer.exit(), answer.said()));
    }

    @Test
    void bothTakeANumberForThePaperThatItWasGivenTo() throws IOException {
        assumeTrue(PythonVerifier.isThere());
        var paper = new NumberedPaper();
        var bundles = new ArrayList<byte[]>();
        bundles.add(paper.honest());
        paper.lies().values().forEach(lie -> bundles.add(lie.zip()));
        var answers = new PythonVerifier(directory).answers(bundles);
        assertEquals(0, answers.getFirst().exit(), answers.getFirst().said());
        answers.stream().skip(1).forEach(answer -> assertEquals(1, answer.exit(), answer.said()));
    }

    @Test
    void bothReadARandomSheetAlike() throws IOException {
        assumeTrue(PythonVerifier.isThere());
        var seed = System.nanoTime();
        var random = new Random(seed);
        var sheets = Stream.generate(() -> new RandomSheet(PAPER, random, ODD_DOCUMENT).bundle())
                .limit(SHEETS)
                .toList();
        var answers = new PythonVerifier(directory).answers(sheets);
        var holding = 0;
        for (var i = 0; i < SHEETS; i++) {
            var holds = verify(sheets.get(i)).holds();
            holding += holds ? 1 : 0;
            var said = "seed " + seed + ", " + i + ": " + answers.get(i).said();
            assertEquals(holds ? 0 : 1, answers.get(i).exit(), said);
            assertEquals(declared(sheets.get(i)), declared(answers.get(i).said()), said);
        }
        assertTrue(holding > SHEETS / 10 && holding < SHEETS, "seed " + seed + ": " + holding);
    }

    private static Verification.Made verify(byte[] zip) {
        return (Verification.Made) new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip);
    }

    /** Of a sheet that cannot be read, nothing is said by either. */
    private static List<String> declared(byte[] zip) {
        return Stream.ofNullable(verify(zip).paper())
                .flatMap(paper -> paper.declared().stream())
                .map(each -> each.name() + " " + each.text())
                .toList();
    }

    private static List<String> declared(String said) {
        return JsonMapper.builder()
                .build()
                .readTree(said.getBytes(StandardCharsets.UTF_8))
                .path("declared")
                .valueStream()
                .map(each ->
                        each.path("name").asString() + " " + each.path("text").asString())
                .toList();
    }
}
