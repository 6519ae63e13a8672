package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.bundle.ZipReader;

/** A bundle's container: whatever it is, it comes back with its oddities. */
@Tag("slow")
class ZipFuzzTest {
    static Stream<byte[]> seeds() {
        var plain = Seeds.zip(Map.of("manifest.json", new byte[] {'{', '}'}));
        return Stream.of(
                plain,
                Seeds.zip(Map.of("chain/CN", new byte[2_000], "figures.json", new byte[] {1, 2, 3})),
                Seeds.zip(Map.of("../evil", new byte[1])),
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrNone(byte[] file) {
        FuzzBudget.spend(() -> read(file));
    }

    private static void read(byte[] file) {
        ZipReader.read(file);
    }
}
