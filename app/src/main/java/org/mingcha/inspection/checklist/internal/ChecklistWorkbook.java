package org.mingcha.inspection.checklist.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.ledger.shelf.UnitKindWords;
import tools.jackson.databind.JsonNode;

/** A checklist as a workbook that can be read again without loss: a row for each item, a sheet for the rest. */
final class ChecklistWorkbook {
    static final String INFO = "清单信息";
    private static final String ITEMS = "清单";
    /** A cell holds 32,767 characters; what is longer goes on in a further column of the same header. */
    private static final int CELL = 32_000;

    private ChecklistWorkbook() {}

    static byte[] write(Checklist checklist) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Mingcha", "1.0")) {
            items(workbook.newWorksheet(ITEMS), checklist);
            info(workbook.newWorksheet(INFO), checklist);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the workbook of " + checklist.reference(), e);
        }
        return out.toByteArray();
    }

    private static void items(Worksheet sheet, Checklist checklist) {
        var rows = checklist.toTree().path("items").valueStream().toList();
        sheet.value(0, 0, checklist.title());
        int at = 0;
        for (var column : SheetColumn.values()) {
            var texts = rows.stream().map(item -> text(column, item)).toList();
            int width = texts.stream().mapToInt(String::length).max().orElse(0) / CELL + 1;
            for (int part = 0; part < width; part++) {
                column(sheet, at, column, slices(texts, part));
                at++;
            }
        }
        sheet.range(1, 0, 1, at - 1).style().bold().set();
        sheet.freezePane(0, 2);
    }

    private static List<String> slices(List<String> texts, int part) {
        return texts.stream()
                .map(text -> text.substring(
                        Math.min(text.length(), part * CELL), Math.min(text.length(), (part + 1) * CELL)))
                .toList();
    }

    private static void column(Worksheet sheet, int at, SheetColumn column, List<String> texts) {
        sheet.value(1, at, column.header());
        sheet.width(at, column == SheetColumn.QUESTION ? 48 : 16);
        for (int row = 0; row < texts.size(); row++) {
            if (!texts.get(row).isEmpty()) {
                sheet.value(row + 2, at, texts.get(row));
            }
        }
    }

    private static void info(Worksheet sheet, Checklist checklist) {
        int row = 0;
        for (var each : InfoSheet.rows(checklist).entrySet()) {
            sheet.value(row, 0, each.getKey());
            var parts = each.getValue().length() / CELL + 1;
            for (int part = 0; part < parts; part++) {
                sheet.value(
                        row, 1 + part, slices(List.of(each.getValue()), part).getFirst());
            }
            row++;
        }
        sheet.width(0, 16);
        sheet.width(1, 48);
    }

    private static String text(SheetColumn column, JsonNode item) {
        var value = item.path(column.key());
        if (value.isMissingNode()) {
            return "";
        }
        return switch (column.kind()) {
            case TEXT, NUMBER -> value.stringValue();
            case ANSWER ->
                CellText.answer(AnswerKind.valueOf(value.stringValue().toUpperCase(Locale.ROOT)));
            case KINDS ->
                value.valueStream()
                        .map(kind -> UnitKindWords.word(
                                UnitKind.of(kind.stringValue()).orElseThrow()))
                        .collect(Collectors.joining("、"));
            case LIST -> list(value);
            case SENTENCE -> sentence(value);
            case TREE -> CanonicalJson.text(value);
        };
    }

    /** A clause a line, so long as the marks between them don't stand in one. */
    private static String list(JsonNode value) {
        var clauses = new ArrayList<String>();
        value.forEach(each -> clauses.add(each.stringValue()));
        var isPlain = clauses.stream().noneMatch(each -> each.matches("(?s)\\[.*|.*[\\n；;].*|\\s.*|.*\\s"));
        return isPlain ? String.join("\n", clauses) : CanonicalJson.text(value);
    }

    private static String sentence(JsonNode value) {
        var isPlain = value.isString()
                && !value.stringValue().startsWith("[")
                && !value.stringValue().startsWith("\"");
        return isPlain ? value.stringValue() : CanonicalJson.text(value);
    }
}
