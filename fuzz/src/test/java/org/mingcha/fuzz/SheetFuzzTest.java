package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.accounts.internal.UserSheet;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.WorkbookReader;

/** The parts of an XLSX, by the readers of ledgers and of users. */
@Tag("slow")
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
        WorkbookReader.read(file, "workbook.xlsx", SheetLimits.DEFAULT);
        UserSheet.read(file);
    }
}
