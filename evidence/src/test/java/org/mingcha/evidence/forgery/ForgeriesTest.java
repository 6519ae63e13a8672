package org.mingcha.evidence.forgery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.verify.Trusted;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/** Each forgery, by its name, before each verifier: one verdict. */
class ForgeriesTest {
    private static final Map<String, byte[]> REFUSED = Forgeries.refused();
    private static final Map<String, byte[]> UNSEEN = Forgeries.unseen();

    @BeforeAll
    static void thereAreManyAndTheHonestBundleHolds() {
        assertTrue(REFUSED.size() > 250, () -> REFUSED.size() + " forgeries");
    }

    @Test
    void theJarTakesNone() {
        var taken = new ArrayList<String>();
        REFUSED.forEach((name, zip) -> {
            if (exit(zip) == 0) {
                taken.add(name);
            }
        });
        assertEquals(List.of(), taken);
    }

    @Test
    void theJarCannotSeeWhatTheSpecificationSaysItCannot() {
        UNSEEN.forEach((name, zip) -> assertEquals(0, exit(zip), name));
    }

    private static int exit(byte[] zip) {
        return switch (new Verifier(Trusted.BUNDLE_ONLY, null).verify(zip)) {
            case Verification.NoBundle _ -> 2;
            case Verification.Made made -> made.holds() ? 0 : 1;
        };
    }
}
