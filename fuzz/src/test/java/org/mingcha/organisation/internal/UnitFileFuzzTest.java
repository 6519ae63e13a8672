package org.mingcha.organisation.internal;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.fuzz.FuzzBudget;
import org.mingcha.fuzz.Seeds;
import org.mingcha.fuzz.SheetParts;

/** Units as CSV, as the parts of a workbook where it begins like XML, and a unit's description. */
@Tag("slow")
class UnitFileFuzzTest {
    static Stream<byte[]> seeds() {
        return Stream.concat(
                SheetParts.seeds(),
                Seeds.of(
                        "code,name,kind,parent\n999900000000,青溪县,county,CN\n",
                        "code,name,provinceCode\n11,北京市\n",
                        "code,name,kind,parent,since\n\"1\n2\",,\"x\"y,,2025-02-30\n",
                        "from: 2026-01-01\nclass: x\nnames: [a]\nsignature: s\n"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        var isParts = bytes.length > 0 && bytes[0] == '<';
        try {
            new UnitFile(Seeds.file(isParts ? SheetParts.workbook(bytes) : bytes)).read(layout -> row -> {});
        } catch (FileRefused refused) {
            // As it should.
        }
        try {
            DescriptionFile.parse(new String(bytes, StandardCharsets.UTF_8)).day();
        } catch (MalformedEvidence refused) {
            // As it should.
        }
    }
}
