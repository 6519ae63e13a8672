package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.BundleForm;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.register.Registers;

/** Strict JSON and what is read from it; what is read is written again as the same bytes. */
@Tag("slow")
class JsonFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.of(
                        "{\"a\":[1,-0,1e21,1.5,true,null,\"\\ud83d\\ude00\\u0000\"],\"b\":{}}",
                        "{\"a\":1,\"a\":2}",
                        "\"\\ud800\"",
                        "1e999999999",
                        "1".repeat(2_000),
                        "[".repeat(2_000),
                        "{\"\":".repeat(2_000),
                        "{\"v\":\"2\",\"type\":\"meeting.entered\"}"),
                Stream.of(CanonicalJson.of(CanonicalJson.parse(
                        Checklist.shipped("network-security-baseline").toCanonicalJson()))));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] json) {
        FuzzBudget.spend(() -> read(json));
    }

    private static void read(byte[] json) {
        try {
            var canonical = CanonicalJson.of(CanonicalJson.parse(json));
            if (!Arrays.equals(canonical, CanonicalJson.of(CanonicalJson.parseCanonical(canonical)))) {
                throw new AssertionError("Two canonical forms of one value");
            }
        } catch (MalformedEvidence refused) {
            return;
        }
        Stream.<Runnable>of(
                        () -> Checklist.fromJson(json),
                        () -> Registers.fromJson(json),
                        () -> Leaf.parse(json),
                        () -> BundleForm.read(json),
                        () -> Manifest.fromJson(json))
                .forEach(JsonFuzzTest::refusesAtMost);
    }

    private static void refusesAtMost(Runnable reading) {
        try {
            reading.run();
        } catch (MalformedEvidence refused) {
            // As it should.
        }
    }
}
