package org.mingcha.evidence.agreement;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One random rule: whose rows, of which days, which of them, what is taken from them. */
final class RandomRule {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String YEAR_BEFORE = "P-1Y";
    private static final List<String> SPANS = List.of("P", "P", "P", "Y", "5Y", "12M", "3M");
    private static final List<String> OFFSETS = List.of("-1Y", "-6M", "-14D", "-1M", "-90D");
    private static final List<String> RELATIONS = List.of("gte", "gt", "lte", "lt");

    private final Random random;
    private final Registers registers;

    RandomRule(Random random, Registers registers) {
        this.random = random;
        this.registers = registers;
    }

    ObjectNode rule(String name) {
        var rule = NODES.objectNode().put("name", name);
        return switch (random.nextInt(12)) {
            case 0 -> overUnits(rule);
            case 1 -> overReturns(rule);
            default -> overEntries(rule, oneOf(registers.all()));
        };
    }

    /** A field of this register that a rule may read. */
    String field(String register) {
        return oneOf(readable(registers.get(register))).name();
    }

    private ObjectNode overUnits(ObjectNode rule) {
        rule.put("unit", "items").put("of", "units");
        rule.putArray("scope").add(oneOf(List.of("below(school)", "below", "below_at_end(village, school)")));
        return rule;
    }

    private ObjectNode overReturns(ObjectNode rule) {
        rule.put("unit", "times").put("of", "returns").put("return", oneOf(List.of("monthly", "quarterly")));
        rule.put("measure", oneOf(List.of("expected", "exempt", "filed", "on_time", "nil", "contradicted")));
        rule.put("span", oneOf(List.of("P", "Y")));
        scope(rule);
        return rule;
    }

    private ObjectNode overEntries(ObjectNode rule, Register register) {
        rule.put("of", register.id());
        measure(rule, register);
        scope(rule);
        days(rule, register);
        if (random.nextInt(2) == 0) {
            rule.set("where", where(register, 1 + random.nextInt(2)));
        }
        if (random.nextInt(5) == 0) {
            rule.putArray("any").add(where(register, 1)).add(where(register, 2));
        }
        if (random.nextInt(10) == 0 && !rule.path("span").asString("").equals(YEAR_BEFORE)) {
            var other = oneOf(registers.all());
            var without = rule.putObject("without").put("of", other.id());
            without.putArray("on").add(field(register.id())).add(field(other.id()));
            without.put("span", oneOf(SPANS));
        }
        if (random.nextInt(5) == 0) {
            var mark = rule.putArray("marks").addObject();
            mark.put("mark", oneOf(List.of("by_day", "by_title", "level_open", "due_open")));
            mark.putArray("any").add(where(register, 1));
        }
        return rule;
    }

    private void scope(ObjectNode rule) {
        switch (random.nextInt(6)) {
            case 0 -> rule.putArray("scope").add("own").add("below(school)");
            case 1 -> rule.putArray("scope").add("below");
            case 2 -> rule.putArray("scope").add("own").add("below_at_end(village)");
            default -> {
                // the unit's own
            }
        }
    }

    private void days(ObjectNode rule, Register register) {
        if (random.nextInt(6) == 0) {
            rule.putObject("span").put("days", oneOf(List.of("14", "40", "limit.idle")));
        } else if (random.nextBoolean()) {
            rule.put("span", oneOf(SPANS));
        }
        if (random.nextInt(8) == 0) {
            rule.put("span", YEAR_BEFORE);
            return;
        }
        var dates = fields(register, FieldType.DATE);
        if (!dates.isEmpty() && random.nextInt(5) == 0) {
            rule.put("by", oneOf(dates));
        }
        if (register.closedBy() != null && random.nextInt(3) == 0) {
            if (random.nextBoolean()) {
                rule.put("carried_in", true);
            } else {
                rule.put(oneOf(List.of("held", "in_force", "open")), "at-end");
            }
        }
    }

    private void measure(ObjectNode rule, Register register) {
        var numbers = fields(register, FieldType.INTEGER);
        var dates = fields(register, FieldType.DATE);
        rule.put("unit", oneOf(RandomChecklist.units()));
        switch (random.nextInt(10)) {
            case 7 ->
                rule.putObject("measure")
                        .put("gaps", field(register.id()))
                        .put("days", oneOf(List.of("1", "20", "limit.idle")));
            case 0 -> rule.putObject("measure").put("distinct", random.nextBoolean() ? "unit" : field(register.id()));
            case 1 -> missing(rule, register);
            case 2 -> newest(rule, register, numbers);
            case 3 -> values(rule, field(register.id()));
            case 4 -> rule.put("unit", "ratio").putObject("measure").set("share", where(register, 1));
            case 5 -> medianDays(rule, dates);
            case 6 -> {
                var number = numbers.isEmpty() || random.nextInt(4) == 0 ? field(register.id()) : oneOf(numbers);
                rule.putObject("measure").put("sum", number);
            }
            default -> {
                // counted
            }
        }
    }

    private void missing(ObjectNode rule, Register register) {
        var enums = register.fields().stream()
                .filter(field ->
                        field.type() == FieldType.ENUM && field.choices().size() > 1)
                .toList();
        if (!enums.isEmpty()) {
            var field = oneOf(enums);
            var measure = rule.put("unit", "text").putObject("measure");
            var wanted = measure.putArray("missing");
            field.choices().stream().limit(3).map(Choice::value).forEach(wanted::add);
            measure.put("of", field.name());
        }
    }

    private void newest(ObjectNode rule, Register register, List<String> numbers) {
        switch (random.nextInt(3)) {
            case 0 -> rule.put("unit", "text").putObject("measure").put("newest", field(register.id()));
            case 1 -> rule.putObject("measure").put("newest", field(register.id()));
            default ->
                rule.put("unit", "items")
                        .putObject("measure")
                        .put("newest", numbers.isEmpty() ? field(register.id()) : oneOf(numbers));
        }
    }

    private void values(ObjectNode rule, String field) {
        if (random.nextInt(4) > 0) {
            rule.put("unit", "text");
        }
        rule.putObject("measure").put("values", field);
    }

    private void medianDays(ObjectNode rule, List<String> dates) {
        if (!dates.isEmpty()) {
            rule.put("unit", "days")
                    .putObject("measure")
                    .putArray("median_days")
                    .add("happened_on")
                    .add(oneOf(dates));
        }
    }

    private ObjectNode where(Register register, int conditions) {
        var where = NODES.objectNode();
        IntStream.range(0, conditions).forEach(place -> {
            var field = oneOf(readable(register));
            where.set(field.name(), condition(register, field));
        });
        return where;
    }

    private JsonNode condition(Register register, Field field) {
        if (random.nextInt(6) == 0 || field.isText()) {
            return NODES.stringNode(random.nextBoolean() ? "present" : "absent");
        }
        return switch (field.type()) {
            case ENUM, ENUMS -> choice(field);
            case INTEGER, AMOUNT -> number(register);
            case DATE, DATETIME -> day(register, field);
            case BOOLEAN -> NODES.stringNode("present");
            case LABEL, UNIT, TEXT, POST -> NODES.stringNode(random.nextBoolean() ? "present" : "absent");
        };
    }

    private JsonNode choice(Field field) {
        if (field.choices().isEmpty()) {
            return NODES.stringNode("present");
        }
        if (random.nextInt(3) == 0) {
            return NODES.arrayNode().add(oneOf(field.choices()).value()).add(random.nextBoolean() ? "absent" : "其他");
        }
        return NODES.stringNode(oneOf(field.choices()).value());
    }

    private JsonNode number(Register register) {
        var condition = NODES.objectNode();
        var others = fields(register, FieldType.INTEGER);
        if (!others.isEmpty() && random.nextInt(3) == 0) {
            return condition.put(oneOf(RELATIONS) + "_field", oneOf(others));
        }
        return condition.put(oneOf(RELATIONS), Integer.toString(random.nextInt(12)));
    }

    private JsonNode day(Register register, Field field) {
        var condition = NODES.objectNode();
        switch (random.nextInt(field.type() == FieldType.DATE ? 5 : 3)) {
            case 0 -> condition.put(oneOf(RELATIONS), "end");
            case 1 -> condition.putObject(oneOf(RELATIONS)).put("end", oneOf(OFFSETS));
            case 2 -> {
                var others = fields(register, field.type());
                condition.put(oneOf(RELATIONS) + "_field", others.isEmpty() ? "happened_on" : oneOf(others));
            }
            case 3 -> condition.putObject("month").put("gte", Integer.toString(1 + random.nextInt(12)));
            default -> condition.put("end", oneOf(OFFSETS));
        }
        return condition;
    }

    private static List<Field> readable(Register register) {
        return register.fields().stream()
                .filter(field -> field.isFact() || field.presence())
                .toList();
    }

    private static List<String> fields(Register register, FieldType type) {
        return register.fields().stream()
                .filter(field -> field.type() == type && !field.isHeader())
                .map(Field::name)
                .toList();
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
