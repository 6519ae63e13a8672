package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.Forger;
import org.mingcha.evidence.bundle.MemoryLog;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/**
 * A bundle with one part changed, its digests made right again so that the verifier reads on: the first byte says which
 * part, the rest is its content. It always answers, and never that all is well unless nothing was changed.
 */
@Tag("slow")
class BundleFuzzTest {
    private static final byte[] BUNDLE =
            BundleWorld.of(new MemoryLog("fuzz.invalid/log")).bundle();
    private static final Forger WHOLE = Forger.of(BUNDLE);
    private static final List<String> NAMES = List.copyOf(WHOLE.files().keySet());
    private static final Verifier VERIFIER = new Verifier(TrustAnchor.BUNDLE_ONLY, null);

    /** One small part of each kind as it is. */
    static Stream<byte[]> seeds() {
        var kinds = new HashSet<String>();
        return NAMES.stream()
                .limit(256)
                .filter(name -> WHOLE.part(name).length < 20_000)
                .filter(name -> kinds.add(name.replaceAll("[0-9]+", "")))
                .map(name -> input(NAMES.indexOf(name), WHOLE.part(name)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isAnswered(byte[] input) {
        FuzzBudget.spend(() -> read(input));
    }

    private static void read(byte[] input) {
        if (input.length == 0) return;
        var name = NAMES.get((input[0] & 0xff) % NAMES.size());
        var content = Arrays.copyOfRange(input, 1, input.length);
        var isChanged = !Arrays.equals(content, WHOLE.part(name));
        var bundle = mended(Forger.of(BUNDLE).put(name, content));
        if (VERIFIER.verify(bundle) instanceof Verification.Made made && made.holds() && isChanged) {
            throw new AssertionError(name + " was changed, and nothing was found");
        }
    }

    private static byte[] mended(Forger forger) {
        try {
            return forger.mend().zip();
        } catch (MalformedEvidence | java.time.DateTimeException unmendable) {
            return forger.zip();
        }
    }

    private static byte[] input(int number, byte[] content) {
        var input = new byte[content.length + 1];
        input[0] = (byte) number;
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }
}
