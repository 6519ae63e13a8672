package org.mingcha.evidence.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.evidence.forgery.PythonVerifier;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;
import org.mingcha.tlog.Hashing;

/**
 * Random ledgers under random rules: what the writer computes, figures and sentences, the jar and the Python verifier
 * compute to the byte. The page has a test of its own.
 */
@Tag("slow")
class AgreementTest {
    /** Bundles that are there at a time. */
    private static final long AT_A_TIME = 100;

    @TempDir
    private Path directory;

    @Test
    void theVerifiersComeToTheWritersBytes() throws IOException {
        assertTrue(RandomBundle.CASES > 0);
        for (var first = 0L; first < RandomBundle.CASES; first += AT_A_TIME) {
            var end = Math.min(first + AT_A_TIME, RandomBundle.CASES);
            agree(LongStream.range(first, end)
                    .parallel()
                    .mapToObj(RandomBundle::of)
                    .toList());
        }
        assumeTrue(PythonVerifier.isThere(), "no python3");
    }

    private void agree(List<RandomBundle> bundles) throws IOException {
        bundles.parallelStream()
                .forEach(bundle -> assertEquals("", problems(bundle.zip()), () -> "seed " + bundle.seed()));
        if (PythonVerifier.isThere()) {
            agreeWithPython(bundles);
        }
    }

    private void agreeWithPython(List<RandomBundle> bundles) throws IOException {
        var answers = new PythonVerifier(directory)
                .answers(bundles.stream().map(RandomBundle::zip).toList());
        for (var i = 0; i < bundles.size(); i++) {
            var bundle = bundles.get(i);
            var answer = answers.get(i);
            assertEquals(0, answer.exit(), () -> "seed " + bundle.seed() + " " + answer.said());
            assertEquals(Hashing.sha256(bundle.figures()).hex(), answer.figures(), () -> "seed " + bundle.seed());
        }
    }

    private static String problems(byte[] zip) {
        var made = assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(zip));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.step().number() + ": " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
