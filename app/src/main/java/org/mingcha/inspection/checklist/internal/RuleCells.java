package org.mingcha.inspection.checklist.internal;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.ledger.sheet.SheetRow;
import org.mingcha.ledger.shelf.FieldNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an item counts, as clerks say it: from which register, under which conditions, how, over which days, of whom, and how much
 * is enough. A row without a question goes on with the item above it. Figures bear Chinese names here and short ones in the rules.
 */
final class RuleCells {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern SPAN = Pattern.compile("近(\\d{1,2})(年|个月|月|天|日)");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]+)\\}");
    private static final String COMMA = "、";
    private static final String SHARE = "占比";
    static final String FIRST = "数";

    private final SheetHead head;
    private final Registers registers;
    private final Map<RuleColumn, Integer> columns;
    private final List<ChecklistViolation> flaws;
    private final ConditionCell conditions;
    private final Set<Integer> misread = new HashSet<>();
    private Map<String, String> names = new LinkedHashMap<>();
    /** The first row of the item that is being read, where it counts something. */
    private @Nullable SheetRow started;

    RuleCells(SheetHead head, Registers registers, List<ChecklistViolation> flaws) {
        this.head = head;
        this.registers = registers;
        this.columns = RuleColumn.in(head.row());
        this.flaws = flaws;
        this.conditions = new ConditionCell(this::flaw);
    }

    /** Whether a cell of this row was named already: what follows from it is no news. */
    boolean isMisread(int row) {
        return misread.contains(row);
    }

    boolean isRule(SheetRow row) {
        return cell(row, RuleColumn.REGISTER).isPresent();
    }

    /** Another figure of the item above. */
    boolean continues(SheetRow row) {
        return isRule(row)
                && head.text(SheetColumn.QUESTION, row).isEmpty()
                && head.text(SheetColumn.ID, row).isEmpty();
    }

    /** An item's first row. */
    void begin(ObjectNode item, SheetRow row) {
        names = new LinkedHashMap<>();
        started = isRule(row) ? row : null;
        if (isRule(row)) {
            add(item, row);
        }
    }

    void add(ObjectNode item, SheetRow row) {
        var found = register(row);
        if (found.isEmpty()) {
            return;
        }
        var register = found.get();
        var label = cell(row, RuleColumn.FIGURE).orElse(names.isEmpty() ? FIRST : FIRST + (names.size() + 1));
        var name = "n" + (names.size() + 1);
        names.put(label, name);
        var rule = NODES.objectNode();
        rule.put("name", name);
        var measure = cell(row, RuleColumn.MEASURE).orElse("");
        if (!new MeasureCell(conditions, register, at(row, RuleColumn.MEASURE)).read(rule, measure)) {
            flaw(row, RuleColumn.MEASURE, "no-measure", measure);
        }
        rule.put("of", register.id());
        scope(row).ifPresent(scope -> rule.set("scope", scope));
        span(row).ifPresent(span -> rule.set("span", span));
        var where =
                conditions.read(register, cell(row, RuleColumn.CONDITION).orElse(""), at(row, RuleColumn.CONDITION));
        fieldOfWork(row)
                .ifPresent(said -> where.setAll(conditions.read(register, said, at(row, RuleColumn.FIELD_OF_WORK))));
        if (!where.isEmpty()) {
            rule.set("where", where);
        }
        item.withArray("/rules").add(rule);
        need(item, register);
        enough(item, new BoundCell(names, name, label), row);
        if (!item.has("sentence")) {
            item.put("sentence", label.equals(FIRST) ? "{" + label + "}" : label + "{" + label + "}");
        }
    }

    /** Said in a column of its own it is one more condition. */
    private Optional<String> fieldOfWork(SheetRow row) {
        return cell(row, RuleColumn.FIELD_OF_WORK).map(said -> RuleColumn.FIELD_OF_WORK.header() + "=" + said);
    }

    private void enough(ObjectNode item, BoundCell figure, SheetRow row) {
        if (cell(row, RuleColumn.MEASURE).orElse("").startsWith(SHARE)
                && cell(row, RuleColumn.ENOUGH).isPresent()) {
            flaw(row, RuleColumn.ENOUGH, "share-bound");
            return;
        }
        cell(row, RuleColumn.ENOUGH).ifPresent(said -> {
            if (!figure.expect(item, said)) flaw(row, RuleColumn.ENOUGH, "no-bound", said);
        });
        cell(row, RuleColumn.PARTLY).ifPresent(said -> {
            if (!figure.partly(item, said)) flaw(row, RuleColumn.PARTLY, "no-bound", said);
        });
    }

    /** The sentences speak of figures by their Chinese names; rules and placeholders have short ones. */
    void finish(ObjectNode item) {
        for (var key : List.of("sentence", "sentence_zero", "sentence_not_met", "problem")) {
            if (item.path(key).isString()) {
                var text = item.path(key).stringValue();
                for (var name : names.entrySet()) {
                    text = text.replace("{" + name.getKey() + "}", "{" + name.getValue() + "}");
                }
                item.put(key, text);
                unknown(text);
            }
        }
    }

    private void unknown(String text) {
        var row = started;
        if (row != null) {
            PLACEHOLDER
                    .matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !names.containsValue(name))
                    .findFirst()
                    .ifPresent(name ->
                            flaw(row, RuleColumn.FIGURE, "no-figure", name, String.join(COMMA, names.keySet())));
        }
    }

    private static void need(ObjectNode item, Register register) {
        var needs = item.withArray("/needs");
        var used = NODES.objectNode();
        used.putArray("used").add(register.id());
        if (needs.valueStream().noneMatch(used::equals)) {
            needs.add(used);
        }
    }

    private Optional<Register> register(SheetRow row) {
        var said = cell(row, RuleColumn.REGISTER).orElse("");
        var found = FieldNames.register(registers, said);
        if (found.isEmpty()) {
            flaw(row, RuleColumn.REGISTER, "no-register", said);
        }
        return found;
    }

    private Optional<JsonNode> span(SheetRow row) {
        var said = cell(row, RuleColumn.PERIOD).orElse("");
        var span = SPAN.matcher(said);
        if (span.matches()) {
            return Optional.of(
                    switch (span.group(2)) {
                        case "年" -> NODES.stringNode(span.group(1) + "Y");
                        case "个月", "月" -> NODES.stringNode(span.group(1) + "M");
                        default -> NODES.objectNode().put("days", span.group(1));
                    });
        }
        return switch (said) {
            case "", "自查期", "本期", "检查期" -> Optional.empty();
            case "本年", "全年", "当年" -> Optional.of(NODES.stringNode("Y"));
            case "上年同期", "去年同期" -> Optional.of(NODES.stringNode("P-1Y"));
            default -> {
                flaw(row, RuleColumn.PERIOD, "no-period", said);
                yield Optional.empty();
            }
        };
    }

    private Optional<JsonNode> scope(SheetRow row) {
        var said = cell(row, RuleColumn.SCOPE).orElse("");
        var scope = NODES.arrayNode();
        if (said.isEmpty() || said.equals("本单位") || said.equals("本级")) {
            return Optional.empty();
        }
        var rest = said;
        if (said.startsWith("含")) {
            scope.add("own");
            rest = said.substring(1);
        }
        rest = rest.replaceFirst("^(所辖|下级|各)", "");
        if (rest.isEmpty() || rest.equals("单位") || rest.equals("下级")) {
            return Optional.of(scope.add("below"));
        }
        var kinds = CellText.value(SheetColumn.Kind.KINDS, rest).orElseThrow();
        var codes = kinds.valueStream().map(JsonNode::stringValue).toList();
        if (codes.stream()
                .anyMatch(code -> org.mingcha.evidence.UnitKind.of(code).isEmpty())) {
            flaw(row, RuleColumn.SCOPE, "no-scope", said);
        }
        return Optional.of(scope.add("below(" + String.join(", ", codes) + ")"));
    }

    private Optional<String> cell(SheetRow row, RuleColumn column) {
        var at = columns.get(column);
        return at == null || row.cell(at).isBlank()
                ? Optional.empty()
                : Optional.of(row.cell(at).text().strip());
    }

    private ConditionCell.Place at(SheetRow row, RuleColumn column) {
        return new ConditionCell.Place(row.number(), row.address(columns.getOrDefault(column, 0)));
    }

    private void flaw(SheetRow row, RuleColumn column, String key, String... arguments) {
        flaw(at(row, column), key, arguments);
    }

    private void flaw(ConditionCell.Place place, String key, String... arguments) {
        var all = new Object[arguments.length + 2];
        all[0] = head.sheet().name();
        all[1] = place.cell();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        misread.add(place.row());
        flaws.add(ChecklistViolations.of(place.cell(), key, all));
    }
}
