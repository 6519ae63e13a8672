package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.bundle.PaperForger;
import org.mingcha.evidence.paper.ComposedPaper;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verifier;

/** A paper's bundle with one part changed, as with reports; nothing seals it, so that a changed paper.json may well hold. */
@Tag("slow")
class PaperFuzzTest {
    private static final byte[] BUNDLE = new ComposedPaper("fuzz.invalid/log").bundle();
    private static final List<String> NAMES =
            List.copyOf(PaperForger.of(BUNDLE).files().keySet());
    private static final Verifier VERIFIER = new Verifier(TrustAnchor.BUNDLE_ONLY, null);

    /** One part of each kind as it is. */
    static Stream<byte[]> seeds() {
        var kinds = new HashSet<String>();
        var files = PaperForger.of(BUNDLE).files();
        return NAMES.stream()
                .filter(name -> kinds.add(name.replaceAll("[0-9]+", "")))
                .map(name -> input(NAMES.indexOf(name), files.getOrDefault(name, new byte[0])));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isAnswered(byte[] input) {
        FuzzBudget.spend(() -> read(input));
    }

    private static void read(byte[] input) {
        if (input.length == 0) return;
        var name = NAMES.get((input[0] & 0xff) % NAMES.size());
        var forger = PaperForger.of(BUNDLE).put(name, Arrays.copyOfRange(input, 1, input.length));
        VERIFIER.verify(name.equals("manifest.json") ? forger.unmended() : forger.zip());
    }

    private static byte[] input(int number, byte[] content) {
        var input = new byte[content.length + 1];
        input[0] = (byte) number;
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }
}
