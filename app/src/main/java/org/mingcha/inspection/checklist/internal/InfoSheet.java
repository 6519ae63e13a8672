package org.mingcha.inspection.checklist.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The second sheet of a workbook that we wrote: everything but the items, a row each. */
final class InfoSheet {
    private static final Map<String, String> LABELS = labels();
    private static final Set<String> TREES = Set.of("source", "annex", "narrative");

    private InfoSheet() {}

    private static Map<String, String> labels() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("id", "清单编号");
        labels.put("version", "版本");
        labels.put("title", "清单名称");
        labels.put("work", "检查事项");
        labels.put("total_weight", "权重合计");
        labels.put("source", "来源");
        labels.put("annex", "附加数据");
        labels.put("narrative", "叙述结构");
        return labels;
    }

    /** Label and text of each row. */
    static Map<String, String> rows(Checklist checklist) {
        var tree = checklist.toTree();
        var rows = new LinkedHashMap<String, String>();
        LABELS.forEach((key, label) -> {
            if (tree.has(key)) {
                var value = tree.get(key);
                rows.put(label, value.isString() ? value.stringValue() : CanonicalJson.text(value));
            }
        });
        return rows;
    }

    /** Unknown rows are passed over: people add notes. */
    static void read(SheetRows sheet, ObjectNode tree) {
        for (var row : sheet.rows()) {
            LABELS.forEach((key, label) -> {
                if (row.cell(0).text().equals(label)) {
                    tree.set(key, value(key, text(row)));
                }
            });
        }
    }

    /** What didn't fit into a cell goes on in the next one. */
    private static String text(SheetRow row) {
        return row.cells().stream().skip(1).map(cell -> cell.text()).collect(Collectors.joining());
    }

    private static JsonNode value(String key, String text) {
        return TREES.contains(key)
                ? YamlText.parse(text)
                : tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(text);
    }
}
