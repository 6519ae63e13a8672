package org.mingcha.evidence.agreement;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.Forger;

/** Else the verifiers would agree on what is never asked. */
class TemplatesAreDrawnTest {
    @Test
    void someAreUsedAndSomeDoNotFit() {
        var bundles =
                LongStream.range(0, 60).parallel().mapToObj(RandomBundle::of).toList();
        var held = bundles.stream()
                .filter(each -> Forger.of(each.zip()).files().containsKey("template.json"))
                .toList();
        var used = held.stream().filter(TemplatesAreDrawnTest::isUsed).toList();
        assertTrue(used.size() > 5, () -> seeds(used));
        assertTrue(held.size() - used.size() > 2, () -> used.size() + " of " + seeds(held));
        assertTrue(bundles.size() - held.size() > 15, () -> seeds(held));
    }

    private static boolean isUsed(RandomBundle bundle) {
        return CanonicalJson.parse(bundle.figures()).path("inputs").has("template");
    }

    private static String seeds(List<RandomBundle> bundles) {
        return bundles.size() + " of 60: "
                + bundles.stream().map(RandomBundle::seed).toList();
    }
}
