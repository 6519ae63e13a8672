package org.mingcha.inspection.checklist.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.ledger.shelf.UnitKindWords;
import org.mingcha.workbook.CellRule;
import org.mingcha.workbook.CellValue;
import org.mingcha.workbook.SheetWriter;
import org.mingcha.workbook.WorkbookWriter;
import tools.jackson.databind.JsonNode;

/** A checklist as a workbook that can be read again without loss: a row for each item, a sheet for the rest. */
final class ChecklistWorkbook {
    static final String INFO = "清单信息";
    private static final String ITEMS = "清单";
    /** A cell holds 32,767 characters; what is longer goes on in a further column of the same header. */
    private static final int CELL = 32_000;

    private static final int ROWS = 500;

    private ChecklistWorkbook() {}

    static byte[] write(Checklist checklist) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new WorkbookWriter(out, Locale.SIMPLIFIED_CHINESE)) {
            items(workbook, checklist);
            workbook.lines(INFO, info(checklist));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing the workbook of " + checklist.reference(), e);
        }
        return out.toByteArray();
    }

    private static void items(WorkbookWriter workbook, Checklist checklist) throws IOException {
        var items = checklist.toTree().path("items").valueStream().toList();
        var heads = new ArrayList<String>();
        var columns = new ArrayList<List<String>>();
        for (var column : SheetColumn.values()) {
            var texts = items.stream().map(item -> text(column, item)).toList();
            int width = texts.stream().mapToInt(String::length).max().orElse(0) / CELL + 1;
            for (int part = 0; part < width; part++) {
                heads.add(column.header());
                columns.add(slices(texts, part));
            }
        }
        var sheet = workbook.table(ITEMS, List.of(List.of(checklist.title())), heads);
        choices(sheet, heads);
        for (int row = 0; row < items.size(); row++) {
            int at = row;
            sheet.row(CellValue.texts(
                    columns.stream().map(column -> column.get(at)).toList()));
        }
    }

    private static void choices(SheetWriter sheet, List<String> heads) {
        var words = Arrays.stream(AnswerKind.values()).map(CellText::answer).toList();
        sheet.rule(heads.indexOf(SheetColumn.ANSWER.header()), new CellRule.Choice(words), ROWS);
    }

    private static List<String> slices(List<String> texts, int part) {
        return texts.stream()
                .map(text -> text.substring(
                        Math.min(text.length(), part * CELL), Math.min(text.length(), (part + 1) * CELL)))
                .toList();
    }

    private static List<List<String>> info(Checklist checklist) {
        var rows = new ArrayList<List<String>>();
        for (var each : InfoSheet.rows(checklist).entrySet()) {
            var row = new ArrayList<>(List.of(each.getKey()));
            for (int part = 0; part <= each.getValue().length() / CELL; part++) {
                row.addAll(slices(List.of(each.getValue()), part));
            }
            rows.add(row);
        }
        return rows;
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
