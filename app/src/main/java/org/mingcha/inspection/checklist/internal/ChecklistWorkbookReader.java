package org.mingcha.inspection.checklist.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        return switch (rows(fileName, content)) {
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

    /** The readers of workbooks want a file: parts of it are read many times. */
    private static WorkbookResult rows(String fileName, byte[] content) {
        try {
            var copy = Files.createTempFile("mingcha-checklist", ".upload");
            try {
                Files.write(copy, content);
                return WorkbookReader.read(copy, fileName, SheetLimits.DEFAULT);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the checklist " + fileName, e);
        }
    }
}
