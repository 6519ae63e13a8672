package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.reporting.internal.exchange.FileReader;

/** Aggregate Data Exchange. */
@Tag("slow")
class AdxFuzzTest {
    private static final ReturnDefinition MONTHLY = Returns.shipped().all().getFirst();
    private static final String ADX = "<adx xmlns=\"urn:ihe:qrph:adx:2015\" exported=\"2026-01-01T00:00:00Z\">%s</adx>";

    static Stream<byte[]> seeds() {
        var group = "<group orgUnit=\"999901001000\" period=\"2025-03-01/P1M\" dataSet=\"monthly\">%s</group>";
        return Seeds.of(
                ADX.formatted(group.formatted("<dataValue dataElement=\"nil\" value=\"1\"/>")),
                ADX.formatted(
                        group.formatted(
                                "<dataValue dataElement=\"explanation\" value=\"0\"><annotation>因为&amp;</annotation></dataValue>")),
                ADX.formatted(group.formatted("<dataValue dataElement=\"nil\" value=\"1e999999999\"/>")),
                "<!DOCTYPE adx [<!ENTITY a \"b\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>" + ADX.formatted("&a;&c;"),
                ADX.formatted("<group><dataValue/></group>".repeat(50)),
                "<?xml version=\"1.0\" encoding=\"UTF-16\"?><adx/>",
                "<a>".repeat(2_000));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        FileReader.read(MONTHLY, Seeds.file(bytes), "returns.xml");
    }
}
