package org.mingcha.ledger.shelf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;

/** A register as the sheet that {@link RegisterSheet} reads: to be changed and published as its next version, or as a pattern. */
public final class RegisterWorkbook {
    private static final int ROWS = 100;

    private RegisterWorkbook() {}

    public static byte[] write(Register register) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Mingcha", "1.0")) {
            sheet(workbook.newWorksheet(register.sheet()), register);
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the register " + register.id(), failure);
        }
        return bytes.toByteArray();
    }

    private static void sheet(Worksheet sheet, Register register) {
        var lines = lines(register);
        int row = 0;
        for (var line : RegisterLine.values()) {
            sheet.value(row, 0, line.label());
            sheet.style(row, 0).bold().set();
            sheet.value(row, 1, lines.getOrDefault(line, ""));
            row++;
        }
        int head = row + 1;
        for (var column : RegisterColumn.values()) {
            sheet.value(head, column.ordinal(), column.header());
            sheet.width(column.ordinal(), 16);
        }
        sheet.range(head, 0, head, RegisterColumn.values().length - 1)
                .style()
                .bold()
                .fillColor("E7ECEF")
                .set();
        for (var field : register.typed()) {
            head++;
            for (var cell : cells(field).entrySet()) {
                sheet.value(head, cell.getKey().ordinal(), cell.getValue());
            }
        }
        validate(sheet, row + 2, RegisterColumn.REQUIRED, List.of(DraftWords.YES, DraftWords.NO));
        validate(sheet, row + 2, RegisterColumn.KEPT_AS, List.of(DraftWords.FACT, DraftWords.TEXT));
        validate(sheet, row + 2, RegisterColumn.TYPE, List.of(DraftWords.types().split(DraftWords.COMMA)));
    }

    private static void validate(Worksheet sheet, int from, RegisterColumn column, List<String> words) {
        sheet.range(from, column.ordinal(), from + ROWS, column.ordinal())
                .validateWithListByFormula("\"" + String.join(",", words) + "\"");
    }

    private static Map<RegisterLine, String> lines(Register register) {
        var lines = new EnumMap<RegisterLine, String>(RegisterLine.class);
        lines.put(RegisterLine.SHEET, register.sheet());
        lines.put(RegisterLine.ID, register.id());
        lines.put(RegisterLine.ALIASES, String.join(DraftWords.COMMA, register.aliases()));
        lines.put(RegisterLine.ENGLISH, register.english());
        lines.put(RegisterLine.LATE_AFTER, Integer.toString(register.lateAfterDays()));
        if (register.subject().size() == 1) {
            lines.put(RegisterLine.TITLE, label(register, register.subject().getFirst()));
        }
        var closing = register.closedBy();
        if (closing != null) {
            lines.put(RegisterLine.CLOSED_BY, label(register, closing));
        }
        return lines;
    }

    private static String label(Register register, String name) {
        return register.field(name).map(Field::label).orElse(name);
    }

    private static Map<RegisterColumn, String> cells(Field field) {
        var cells = new EnumMap<RegisterColumn, String>(RegisterColumn.class);
        cells.put(RegisterColumn.LABEL, field.label());
        cells.put(
                RegisterColumn.TYPE, DraftWords.word(field.type() == FieldType.LABEL ? FieldType.TEXT : field.type()));
        cells.put(RegisterColumn.REQUIRED, field.required() ? DraftWords.YES : DraftWords.NO);
        cells.put(
                RegisterColumn.CHOICES,
                String.join(
                        DraftWords.COMMA,
                        field.choices().stream().map(Choice::value).toList()));
        cells.put(RegisterColumn.KEPT_AS, field.isText() ? DraftWords.TEXT : DraftWords.FACT);
        cells.put(RegisterColumn.UNIT, field.unit() == null ? "" : field.unit());
        cells.put(RegisterColumn.HEADERS, String.join(DraftWords.COMMA, field.headers()));
        cells.put(RegisterColumn.ENGLISH, field.english());
        cells.put(RegisterColumn.NAME, field.name());
        return cells;
    }
}
