package org.mingcha.reporting.internal.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingcha.command.Violation;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.shelf.DraftSheet;
import org.mingcha.ledger.shelf.DraftWords;
import org.mingcha.ledger.shelf.FieldNames;
import org.mingcha.ledger.shelf.UnitKindWords;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One sheet as the tree of a return. */
final class ReturnSheet {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})\\s*月");
    private static final Map<String, String> CADENCES = Map.of(
            "每月",
            "monthly",
            "月报",
            "monthly",
            "按月",
            "monthly",
            "每季度",
            "quarterly",
            "季报",
            "quarterly",
            "按季",
            "quarterly",
            "每年",
            "yearly",
            "年报",
            "yearly",
            "按年",
            "yearly");
    private static final Map<String, String> TYPES = Map.of(
            "整数", "count", "数字", "count", "数量", "count", "人数", "count", "小数", "decimal", "金额", "decimal", "文字", "text",
            "文本", "text");
    private static final String ONCE = "一次";

    private final DraftSheet<ReturnLine, ReturnColumn> sheet;
    private final Registers registers;
    private final Optional<ReturnDefinition> before;
    private final List<Violation> violations = new ArrayList<>();

    /** @param published the newest return of an id */
    ReturnSheet(
            SheetRows rows,
            Registers registers,
            java.util.function.Function<String, Optional<ReturnDefinition>> published) {
        this.sheet =
                new DraftSheet<>(rows, ReturnLine::of, ReturnColumn::of, Set.of(ReturnColumn.LABEL, ReturnColumn.TYPE));
        this.registers = registers;
        this.before = sheet.line(ReturnLine.ID).flatMap(published);
    }

    boolean isDraft() {
        return sheet.isDraft() && sheet.line(ReturnLine.CADENCE).isPresent();
    }

    List<Violation> violations() {
        return violations;
    }

    ObjectNode tree() {
        var tree = JsonNodeFactory.instance.objectNode();
        var title = sheet.line(ReturnLine.TITLE).orElse(sheet.name());
        var id = sheet.line(ReturnLine.ID).orElse("");
        if (!id.matches("[a-z][a-z_]{1,30}")) {
            violations.add(Violation.of("reporting.draft.id", sheet.name(), id));
        }
        tree.put("id", id);
        tree.put("title", title);
        tree.put("en", sheet.line(ReturnLine.ENGLISH).orElse(title));
        schedule(tree);
        if (sheet.line(ReturnLine.NIL).filter(DraftWords::isYes).isPresent()) {
            tree.put("nil", true);
        }
        if (sheet.line(ReturnLine.TAKEN).filter(DraftWords::isYes).isPresent()) {
            tree.putArray("addressees").add("government").add("superior");
        }
        sheet.line(ReturnLine.ABOUT).ifPresent(said -> {
            var about = tree.putArray("about");
            DraftWords.list(said)
                    .forEach(each -> register(each, ReturnLine.ABOUT.label()).ifPresent(about::add));
        });
        var owed = tree.putArray("owed_by");
        UnitKindWords.codes(sheet.line(ReturnLine.OWED_BY).orElse("")).forEach(owed::add);
        sheet.line(ReturnLine.EXEMPT).ifPresent(said -> exempt(tree.putArray("exempt"), said));
        fields(tree.putArray("fields"));
        return tree;
    }

    private void schedule(ObjectNode tree) {
        var said = sheet.line(ReturnLine.CADENCE).orElse("");
        var period = sheet.line(ReturnLine.PERIOD);
        var cadence = said.equals(ONCE)
                ? period.map(each -> each.contains("Q") ? "quarterly" : each.contains("-") ? "monthly" : "yearly")
                        .orElse("")
                : CADENCES.getOrDefault(said, "");
        if (cadence.isEmpty()) {
            violations.add(Violation.of("reporting.draft.cadence", sheet.name(), said));
        }
        tree.put("cadence", cadence);
        var due = NUMBER.matcher(sheet.line(ReturnLine.DUE).orElse("").replace("次月", ""));
        if (due.find()) {
            tree.put("due_day", due.group());
        } else {
            violations.add(Violation.of("reporting.draft.due", sheet.name()));
            tree.put("due_day", "5");
        }
        sheet.line(ReturnLine.LOCK)
                .map(NUMBER::matcher)
                .filter(java.util.regex.Matcher::find)
                .ifPresent(days -> tree.put("lock_days", days.group()));
        period.ifPresent(each -> tree.put(said.equals(ONCE) ? "only" : "from", each));
    }

    /** 学校：2月、7月、8月，寒暑假. */
    private void exempt(ArrayNode exempt, String said) {
        for (var each : said.split("[；;\\n]+")) {
            var parts = each.strip().split("[：:]", 2);
            if (parts.length < 2) {
                violations.add(Violation.of("reporting.draft.exempt", sheet.name(), each));
                continue;
            }
            var months = MONTHS.matcher(parts[1])
                    .results()
                    .map(month -> month.group(1))
                    .toList();
            var reason = MONTHS.matcher(parts[1]).replaceAll("").replaceAll("^[、，,\\s]+|[、，,\\s]+$", "");
            var one = exempt.addObject();
            one.put("reason", reason.isEmpty() ? each.strip() : reason);
            one.put("kind", UnitKindWords.codes(parts[0]).stream().findFirst().orElse(parts[0]));
            if (!months.isEmpty()) {
                months.forEach(one.putArray("months")::add);
            }
        }
    }

    private void fields(ArrayNode fields) {
        var names = new HashSet<String>();
        before.ifPresent(each -> each.fields().forEach(field -> names.add(field.name())));
        for (var row : sheet.rows()) {
            sheet.cell(row, ReturnColumn.LABEL).ifPresent(label -> fields.add(field(row, label, names)));
        }
    }

    private ObjectNode field(SheetRow row, String label, Set<String> names) {
        var field = JsonNodeFactory.instance.objectNode();
        var known = before.flatMap(each ->
                each.fields().stream().filter(old -> old.label().equals(label)).findFirst());
        var name = known.map(old -> old.name())
                .or(() -> sheet.cell(row, ReturnColumn.NAME))
                .orElseGet(() -> free(names));
        names.add(name);
        field.put("name", name).put("zh", label);
        field.put("en", sheet.cell(row, ReturnColumn.ENGLISH).orElse(label));
        var type = sheet.cell(row, ReturnColumn.TYPE).orElse("");
        if (!TYPES.containsKey(type)) {
            violations.add(
                    Violation.of("reporting.draft.type", sheet.name(), sheet.address(row, ReturnColumn.TYPE), type));
        }
        field.put("type", TYPES.getOrDefault(type, "text"));
        sheet.cell(row, ReturnColumn.UNIT).ifPresent(unit -> field.put("unit", unit));
        if (sheet.cell(row, ReturnColumn.REQUIRED).filter(DraftWords::isYes).isPresent()) {
            field.put("required", true);
        }
        sheet.cell(row, ReturnColumn.COUNTS)
                .flatMap(each -> register(each, sheet.address(row, ReturnColumn.COUNTS)))
                .ifPresent(id -> field.put("counts", id));
        sheet.cell(row, ReturnColumn.LEAST).ifPresent(least -> field.put("least", least));
        sheet.cell(row, ReturnColumn.MOST).ifPresent(most -> field.put("most", most));
        return field;
    }

    private static String free(Set<String> names) {
        int number = 1;
        while (names.contains("f" + number)) {
            number++;
        }
        return "f" + number;
    }

    private Optional<String> register(String said, String place) {
        var found = FieldNames.register(registers, said).map(each -> each.id());
        if (found.isEmpty()) {
            violations.add(Violation.of("reporting.draft.register", sheet.name(), place, said));
        }
        return found;
    }
}
