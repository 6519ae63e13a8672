package org.mingcha.inspection.checklist.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import tools.jackson.databind.node.ObjectNode;

/** How a figure is taken from its entries, as clerks say it: how many, the sum of a field, how many different ones. */
record MeasureCell(ConditionCell conditions, Register register, ConditionCell.Place place) {
    private static final Pattern SUM = Pattern.compile("合计[:：]?\\s*(?<after>.+)|(?<before>.+?)\\s*合计");
    private static final Pattern DISTINCT = Pattern.compile("不同[:：]?\\s*(.+)");
    private static final Pattern DAYS = Pattern.compile("天数[:：]?\\s*(.+?)\\s*[至到]\\s*(.+)");
    private static final Pattern SHARE = Pattern.compile("占比[:：]?\\s*(.+)");
    private static final List<String> COUNT = List.of("", "次数", "件数", "条数", "数量", "个数", "处数");
    private static final List<String> PERSONS = List.of("人", "人次", "名");

    /** @return false: it is not understood */
    boolean read(ObjectNode rule, String said) {
        if (COUNT.contains(said)) {
            rule.put("unit", "times");
            return true;
        }
        if (said.equals("单位数")) {
            rule.put("unit", "items").putObject("measure").put("distinct", "unit");
            return true;
        }
        return ofTwo(rule, said) || ofOne(rule, said);
    }

    private boolean ofTwo(ObjectNode rule, String said) {
        var days = DAYS.matcher(said);
        var share = SHARE.matcher(said);
        if (days.matches()) {
            var pair = rule.put("unit", "days").putObject("measure").putArray("median_days");
            day(days.group(1)).ifPresent(each -> pair.add(each.name()));
            day(days.group(2)).ifPresent(each -> pair.add(each.name()));
        } else if (share.matches()) {
            rule.put("unit", "ratio")
                    .putObject("measure")
                    .set("share", conditions.read(register, share.group(1), place));
        } else {
            return false;
        }
        return true;
    }

    private boolean ofOne(ObjectNode rule, String said) {
        var sum = SUM.matcher(said);
        var distinct = DISTINCT.matcher(said);
        if (distinct.matches()) {
            field(distinct.group(1))
                    .ifPresent(each ->
                            rule.put("unit", "items").putObject("measure").put("distinct", each.name()));
        } else if (sum.matches()) {
            var label = sum.group("after") == null ? sum.group("before") : sum.group("after");
            number(label)
                    .ifPresent(each -> rule.put(
                                    "unit",
                                    each.unit() != null && PERSONS.contains(each.unit())
                                            ? FigureUnit.PERSONS.code()
                                            : FigureUnit.ITEMS.code())
                            .putObject("measure")
                            .put("sum", each.name()));
        } else {
            return false;
        }
        return true;
    }

    private Optional<Field> number(String label) {
        return field(label, FieldType.INTEGER, FieldType.AMOUNT);
    }

    private Optional<Field> day(String label) {
        return field(label, FieldType.DATE, FieldType.DATETIME);
    }

    private Optional<Field> field(String label, FieldType... types) {
        var found = field(label);
        if (found.isPresent() && !List.of(types).contains(found.get().type())) {
            conditions.otherType(place, register, label);
            return Optional.empty();
        }
        return found;
    }

    private Optional<Field> field(String label) {
        return conditions.field(register, label, place);
    }
}
