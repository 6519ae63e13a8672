package org.mingcha.evidence.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.report.TextBook.Column;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The blocks of one layout, in order. */
final class Blocks {
    private final ArrayNode blocks = JsonNodeFactory.instance.arrayNode();

    ArrayNode json() {
        return blocks;
    }

    int size() {
        return blocks.size();
    }

    void append(Blocks others) {
        blocks.addAll(others.blocks);
    }

    void title(CitedText text) {
        blocks.addObject().put("b", "title").put("text", text.text());
    }

    void addressee(CitedText text) {
        if (!text.isEmpty()) {
            blocks.addObject().put("b", "addressee").put("text", text.text());
        }
    }

    void heading(int level, String text) {
        blocks.addObject().put("b", "heading").put("level", level).put("text", text);
    }

    void paragraph(CitedText words) {
        paragraph(words, null);
    }

    /** Nothing to say: no paragraph. */
    void paragraph(CitedText words, @Nullable String item) {
        if (words.isEmpty()) {
            return;
        }
        var block = blocks.addObject().put("b", "paragraph");
        block.set("runs", words.json());
        if (item != null) {
            block.put("item", item);
        }
    }

    void attachments(List<String> titles) {
        var items = blocks.addObject().put("b", "attachments").putArray("items");
        titles.forEach(items::add);
    }

    void signature(String unit, String date) {
        blocks.addObject().put("b", "signature").put("unit", unit).put("date", date);
    }

    void note(CitedText words) {
        blocks.addObject().put("b", "note").set("runs", words.json());
    }

    void annex(int number, String title) {
        blocks.addObject().put("b", "annex").put("no", Integer.toString(number)).put("title", title);
    }

    void table(String caption, List<Column> columns, List<List<CitedText>> rows) {
        var block = blocks.addObject().put("b", "table").put("caption", caption);
        var heads = block.putArray("columns");
        for (var column : columns) {
            heads.addObject()
                    .put("head", column.head())
                    .put("width", Integer.toString(column.width()))
                    .put("align", column.align());
        }
        var lines = block.putArray("rows");
        for (var row : rows) {
            var cells = lines.addArray();
            row.forEach(cell -> cells.add(cell.json()));
        }
    }
}
