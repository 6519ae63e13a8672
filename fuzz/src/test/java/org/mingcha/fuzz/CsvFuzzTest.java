package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.reporting.internal.exchange.FileReader;

/** CSV, as a ledger and as returns. */
@Tag("slow")
class CsvFuzzTest {
    private static final ReturnDefinition MONTHLY = Returns.shipped().all().getFirst();
    private static final String RETURNS = "unit,period,nil\n999901001000,2025-03,true\n";

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Seeds.of(
                        "日期,会议名称\n2025-03-04,\"学习,会\"\n",
                        "a\tb\tc\n\"x\"\"y\"\t'=1+1\t\n",
                        "a;b\n\"never closed;\n",
                        "\ufeff" + RETURNS,
                        "\"\n".repeat(100),
                        ",".repeat(2_000)),
                Stream.of(RETURNS.getBytes(StandardCharsets.UTF_16), "日期,会议\n".getBytes(Charset.forName("GB18030"))));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        var file = Seeds.file(bytes);
        WorkbookReader.read(file, "table.csv", SheetLimits.DEFAULT);
        FileReader.read(MONTHLY, file, "table.csv");
    }
}
