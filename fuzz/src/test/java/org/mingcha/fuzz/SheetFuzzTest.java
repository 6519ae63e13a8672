package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.accounts.internal.UserSheet;
import org.mingcha.ledger.sheet.Limits;
import org.mingcha.ledger.sheet.Workbooks;

/** The parts of an XLSX, by the readers of ledgers and of users. */
class SheetFuzzTest {
    static Stream<byte[]> seeds() {
        return SheetParts.seeds();
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] parts) {
        FuzzBudget.spend(() -> read(parts));
    }

    private static void read(byte[] parts) {
        var file = Seeds.file(SheetParts.workbook(parts));
        Workbooks.read(file, "workbook.xlsx", Limits.DEFAULT);
        UserSheet.read(file);
    }
}
