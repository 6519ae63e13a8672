package org.mingcha.ledger.shelf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.workbook.CellRule;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.SheetWriter;
import org.mingcha.workbook.WorkbookWriter;

/** A register as the sheet that {@link RegisterSheet} reads: to be changed and published as its next version, or as a pattern. */
public final class RegisterWorkbook {
    private static final int ROWS = 100;

    private RegisterWorkbook() {}

    public static byte[] write(Register register) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new WorkbookWriter(bytes, Locale.SIMPLIFIED_CHINESE)) {
            sheet(workbook, register);
        } catch (IOException failure) {
            throw new UncheckedIOException("Writing the register " + register.id(), failure);
        }
        return bytes.toByteArray();
    }

    private static void sheet(WorkbookWriter workbook, Register register) throws IOException {
        var lines = lines(register);
        var above = new ArrayList<List<String>>();
        for (var line : RegisterLine.values()) {
            above.add(List.of(line.label(), lines.getOrDefault(line, "")));
        }
        above.add(List.of());
        var heads = Arrays.stream(RegisterColumn.values())
                .map(RegisterColumn::header)
                .toList();
        var sheet = workbook.table(register.sheet(), above, heads);
        choose(sheet, RegisterColumn.REQUIRED, List.of(DraftWords.YES, DraftWords.NO));
        choose(sheet, RegisterColumn.KEPT_AS, List.of(DraftWords.FACT, DraftWords.TEXT));
        choose(sheet, RegisterColumn.TYPE, List.of(DraftWords.types().split(DraftWords.COMMA)));
        for (var field : register.typed()) {
            var cells = cells(field);
            sheet.row(Arrays.stream(RegisterColumn.values())
                    .map(column -> CellValue.of(cells.getOrDefault(column, "")))
                    .toList());
        }
    }

    private static void choose(SheetWriter sheet, RegisterColumn column, List<String> words) {
        sheet.rule(column.ordinal(), new CellRule.Choice(words), ROWS);
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
