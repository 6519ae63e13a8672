package org.mingcha.inspection.checklist.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistLocation;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.Problem;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of one sheet as the tree of a checklist; what is wrong is told by its cell. */
final class ChecklistSheetReader {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final String LIST = "(自查|检查|自评|评估|考核)?(自查|检查)?(清单|表|要点|项目)$";

    private final String fileName;
    private final SheetHead head;
    private final Optional<SheetRows> info;
    private final Map<String, SheetRow> rows = new HashMap<>();
    private final List<ChecklistViolation> flaws = new ArrayList<>();
    private String group = "";

    /** @param info the sheet with what isn't about single items; there is one in workbooks that we wrote */
    ChecklistSheetReader(String fileName, SheetHead head, Optional<SheetRows> info) {
        this.fileName = fileName;
        this.head = head;
        this.info = info;
    }

    ChecklistFileResult read(Registers registers) {
        var tree = NODES.objectNode();
        info.ifPresentOrElse(sheet -> InfoSheet.read(sheet, tree), () -> named(tree));
        var items = tree.putArray("items");
        var rules = new RuleCells(head, registers, flaws);
        ObjectNode last = NODES.objectNode();
        for (var row : head.below()) {
            if (head.text(SheetColumn.ID, row).filter(CellText::isTotal).isPresent()
                    || head.text(SheetColumn.QUESTION, row)
                            .filter(CellText::isTotal)
                            .isPresent()) {
                head.text(SheetColumn.WEIGHT, row).ifPresent(sum -> tree.put("total_weight", sum));
            } else if (rules.continues(row)) {
                rules.add(last, row);
            } else if (!row.isBlank()) {
                rules.finish(last);
                last = item(row, rules);
                items.add(last);
            }
        }
        rules.finish(last);
        return finished(Checklist.fromTree(head.sheet().name(), tree, registers), rules);
    }

    private ChecklistFileResult finished(ChecklistResult reading, RuleCells rules) {
        switch (reading) {
            case ChecklistResult.Refused(var problems) -> {
                problems.forEach(each -> located(each, rules).ifPresent(flaws::add));
            }
            case ChecklistResult.Read(var checklist)
            when flaws.isEmpty() -> {
                return ChecklistFiles.checked(fileName, checklist);
            }
            case ChecklistResult.Read _ -> {}
        }
        return new ChecklistFileResult.Refused(flaws);
    }

    /** An office's own sheet: its title above the header, an id if it says one, else one that its title gives. */
    private void named(ObjectNode tree) {
        var title = head.title().orElse(head.sheet().name());
        var digest = Hashing.sha256(title.getBytes(StandardCharsets.UTF_8)).hex();
        tree.put("id", head.above(SheetColumn.ID.header()).orElse("x-" + digest.substring(0, 12)));
        tree.put("title", title);
        work(title).ifPresent(work -> tree.put("work", work));
    }

    /** What is inspected: said above the header, else as the title has it. */
    private Optional<String> work(String title) {
        return head.above("检查事项")
                .or(() -> Optional.of(title)
                        .map(text -> text.replaceFirst(LIST, ""))
                        .filter(text -> text.length() >= 2 && !text.equals(title))
                        .map(text -> text.endsWith("工作") ? text : text + "工作"));
    }

    private ObjectNode item(SheetRow row, RuleCells rules) {
        var item = NODES.objectNode();
        for (var column : SheetColumn.values()) {
            head.text(column, row).ifPresent(text -> put(item, column, text, row));
        }
        rules.begin(item, row);
        if (!item.has("id")) {
            item.put("id", Integer.toString(rows.size() + 1));
        }
        if (info.isEmpty()) {
            carryGroup(item);
        }
        if (!item.has("answer")) {
            item.put("answer", item.has("rules") ? "computed" : "narrative");
        }
        rows.put(item.path("id").asString(), row);
        return item;
    }

    /** Offices merge the cells of a group: only its first row holds the words. */
    private void carryGroup(ObjectNode item) {
        group = item.path("group").asString(group);
        if (!group.isEmpty()) {
            item.put("group", group);
        }
    }

    private void put(ObjectNode item, SheetColumn column, String text, SheetRow row) {
        var shown = info.isEmpty() ? text.strip() : text;
        CellText.value(column.kind(), shown)
                .ifPresentOrElse(
                        value -> item.set(column.key(), value),
                        () -> flaws.add(ChecklistViolations.of(
                                head.address(column, row),
                                "cell-unreadable",
                                head.sheet().name(),
                                head.address(column, row),
                                column.header())));
    }

    /** The cell stands where the key stood; what lies deeper in it follows. Empty: it follows from a cell that was named. */
    private Optional<ChecklistViolation> located(Problem problem, RuleCells rules) {
        var place = problem.place();
        var row = rows.get(place.item());
        if (row == null) {
            return Optional.of(ChecklistViolations.of(problem));
        }
        if (rules.isMisread(row.number())) {
            return Optional.empty();
        }
        var key = place.key().split("[.\\[]", 2)[0];
        var cell =
                SheetColumn.ofKey(key).map(column -> head.address(column, row)).orElseGet(() -> row.address(0));
        var deeper = place.key().length() > key.length() ? " " + place.key() : "";
        return Optional.of(ChecklistViolations.of(
                cell, ChecklistViolations.at(problem, new ChecklistLocation(place.file(), "", cell + deeper))));
    }
}
