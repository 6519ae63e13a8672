package org.mingcha.evidence.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.verify.Trusted;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/** Random ledgers under random rules: what one verifier computes, the others compute to the byte. */
class AgreementTest {
    private static final int CASES = Integer.getInteger("agreement.cases", 200);

    @Test
    void theJarComesToTheWritersBytes() {
        LongStream.range(0, CASES).parallel().forEach(seed -> {
            var bundle = RandomBundle.of(seed);
            assertEquals("", problems(bundle.zip()), () -> "seed " + seed);
        });
        assertTrue(CASES > 0);
    }

    private static String problems(byte[] zip) {
        var made = assertInstanceOf(Verification.Made.class, new Verifier(Trusted.BUNDLE_ONLY, null).verify(zip));
        return made.checks().stream()
                .filter(check -> !check.isOk())
                .map(check -> check.step().number() + ": " + check.detail(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
    }
}
