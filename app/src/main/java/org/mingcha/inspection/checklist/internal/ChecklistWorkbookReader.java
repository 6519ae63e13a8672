package org.mingcha.inspection.checklist.internal;

import java.util.List;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;

/** A checklist from a workbook, an office's own or one that we wrote. */
final class ChecklistWorkbookReader {
    private final Registers registers;

    ChecklistWorkbookReader(Registers registers) {
        this.registers = registers;
    }

    ChecklistFileResult read(String fileName, byte[] content) {
        return switch (WorkbookReader.read(content, fileName, SheetLimits.DEFAULT)) {
            case WorkbookResult.Refused(var fault) ->
                new ChecklistFileResult.Refused(List.of(ChecklistViolations.of(fault)));
            case WorkbookResult.Sheets(var sheets) -> read(fileName, sheets);
        };
    }

    private ChecklistFileResult read(String fileName, List<SheetRows> sheets) {
        var head =
                sheets.stream().flatMap(sheet -> SheetHead.of(sheet).stream()).findFirst();
        var info = sheets.stream()
                .filter(sheet -> sheet.name().equals(ChecklistWorkbook.INFO))
                .findFirst();
        return head.map(found -> new ChecklistSheetReader(fileName, found, info).read(registers))
                .orElseGet(() -> ChecklistViolations.refused("no-header", fileName, SheetColumn.QUESTION.header()));
    }
}
