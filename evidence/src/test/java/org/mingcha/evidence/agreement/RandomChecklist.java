package org.mingcha.evidence.agreement;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.register.Registers;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A checklist of random items over the shipped registers: every word of the language comes up within some hundred of them. */
final class RandomChecklist {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> UNITS = List.of("times", "persons", "items", "days", "yuan");
    private static final List<String> KINDS = List.of("county", "town", "village", "school", "office");

    private final Random random;
    private final Registers registers;
    private final RandomRule rules;

    RandomChecklist(Random random, Registers registers) {
        this.random = random;
        this.registers = registers;
        rules = new RandomRule(random, registers);
    }

    Checklist checklist() {
        var tree = NODES.objectNode().put("id", "own-" + random.nextInt(9)).put("version", "1" + random.nextInt(9));
        tree.put("title", random.nextBoolean() ? "自查清单" : "安全生产检查“十项”清单");
        var items = tree.putArray("items");
        IntStream.rangeClosed(1, 2 + random.nextInt(5)).forEach(number -> items.add(item(number)));
        items.forEach(item -> answered((ObjectNode) item));
        if (random.nextBoolean()) {
            var annex = tree.putArray("annex");
            IntStream.range(0, 1 + random.nextInt(2)).forEach(place -> annex.add(rules.rule("beside" + place)));
        }
        var reading = Checklist.fromTree("random.json", tree, registers);
        return assertInstanceOf(ChecklistResult.Read.class, reading, () -> reading + " of " + tree)
                .checklist();
    }

    private ObjectNode item(int number) {
        var item = NODES.objectNode().put("id", Integer.toString(number)).put("question", "第" + number + "项做得怎样");
        if (random.nextInt(5) == 0) {
            item.putArray("for").add(oneOf(KINDS)).add("town");
        }
        var figures = 1 + random.nextInt(3);
        var list = item.putArray("rules");
        IntStream.range(0, figures).forEach(place -> list.add(rules.rule(name(place))));
        item.set("expect", expectations(figures, 1 + random.nextInt(2)));
        if (random.nextInt(2) == 0) {
            item.set("partly", expectations(figures, 1));
        }
        applies(item, figures);
        needs(item, (ObjectNode) list.get(0));
        sentences(item, figures);
        told(item, figures);
        return item;
    }

    /** Some of them the unit answers itself, or leaves unanswered. */
    private void answered(ObjectNode item) {
        if (random.nextInt(6) == 0) {
            item.put("answer", "narrative");
        }
    }

    private static String name(int place) {
        return "f" + place;
    }

    private ArrayNode expectations(int figures, int count) {
        var list = NODES.arrayNode();
        IntStream.range(0, count).forEach(place -> list.add(expectation(figures)));
        return list;
    }

    private ObjectNode expectation(int figures) {
        if (random.nextInt(6) == 0) {
            var any = NODES.objectNode();
            any.putArray("any").add(comparison(figures)).add(comparison(figures));
            return any.put("gap", "两样都没有做到");
        }
        return comparison(figures);
    }

    private ObjectNode comparison(int figures) {
        var comparison = NODES.objectNode().put("figure", name(random.nextInt(figures)));
        comparison.put("op", oneOf(List.of(">=", ">=", "=", "<=")));
        switch (random.nextInt(8)) {
            case 0 -> comparison.putObject("value").put("figure", name(random.nextInt(figures)));
            case 1 -> comparison.putObject("value").put("setting", oneOf(List.of("limit.claim", "limit.idle")));
            case 2 -> comparison.putObject("value").put("per", oneOf(List.of("quarter", "half")));
            case 3 ->
                comparison
                        .putObject("value")
                        .put("percent", Integer.toString(random.nextInt(101)))
                        .put("of", name(random.nextInt(figures)));
            default -> comparison.put("value", Integer.toString(random.nextInt(4)));
        }
        if (random.nextInt(5) == 0) {
            months(comparison.putObject("when").putObject("end_month"));
        }
        return random.nextBoolean() ? comparison.put("gap", "不足" + random.nextInt(9) + "次") : comparison;
    }

    private void months(ObjectNode range) {
        if (random.nextBoolean()) {
            range.put("gte", Integer.toString(1 + random.nextInt(12)));
        } else {
            range.put("lte", Integer.toString(1 + random.nextInt(12)));
        }
    }

    private void applies(ObjectNode item, int figures) {
        if (random.nextInt(6) == 0) {
            var applies = item.putObject("applies").put("reason", "没有这类工作");
            if (random.nextBoolean()) {
                months(applies.putObject("end_month"));
            } else {
                applies.set("if", expectations(figures, 1));
            }
        }
    }

    private void needs(ObjectNode item, ObjectNode rule) {
        var of = rule.path("of").asString("");
        if (of.equals("units") || of.equals("returns") || random.nextInt(3) > 0) {
            return;
        }
        var needs = item.putArray("needs");
        switch (random.nextInt(5)) {
            case 0 -> needs.addObject().put("cov", "f0");
            case 3 -> needs.addObject().put("evidenced", "f0");
            case 1 -> needs.addObject().put("used", of).put("zero", "f0");
            case 2 -> needs.addObject().putArray("used").add(of).add("meeting");
            default ->
                needs.addObject()
                        .put("column", rules.field(of))
                        .put("of", "f0")
                        .put("filled", oneOf(List.of("any", "all")));
        }
    }

    private void sentences(ObjectNode item, int figures) {
        var clauses = item.putArray("sentence");
        IntStream.range(0, figures).forEach(place -> {
            var text = "第" + place + "样{" + name(place) + "}" + oneOf(List.of("次", "项", "（逐项登记）"));
            switch (random.nextInt(4)) {
                case 0 ->
                    clauses.addObject().put("text", text).putArray("nonzero").add(name(place));
                case 1 -> {
                    clauses.addObject()
                            .put("text", text)
                            .putArray("any")
                            .add(name(place))
                            .add("f0");
                    clauses.addObject()
                            .put("text", "没有第" + place + "样")
                            .putArray("zero")
                            .add(name(place));
                }
                case 2 -> clauses.add("，另有" + text + "，其中" + place + "类{f0}");
                default -> clauses.add(text);
            }
        });
        if (random.nextBoolean()) {
            item.put("sentence_zero", "没有开展" + (random.nextBoolean() ? "，也没有{f0}" : ""));
        }
        if (random.nextInt(3) == 0) {
            item.putArray("sentence_not_met").add("做得不够").add("只有{f0}");
        }
        item.put("expectation", "不少于" + random.nextInt(9) + "次");
        if (random.nextInt(3) > 0) {
            item.put("action", "按要求补上");
        }
    }

    /** Its title, and what a report calls its trouble. */
    private void told(ObjectNode item, int figures) {
        if (random.nextBoolean()) {
            item.put("title", "第" + item.path("id").asString() + "项情况");
        }
        if (random.nextInt(3) == 0) {
            var telling = item.putArray("telling");
            telling.addObject().put("text", "做了{f0}").putArray("nonzero").add("f0");
            IntStream.range(0, figures)
                    .forEach(place -> telling.addObject()
                            .put("text", "；{f0}和{" + name(place) + "}")
                            .putArray(oneOf(List.of("same", "different")))
                            .add("f0")
                            .add(name(place)));
        }
        if (random.nextBoolean()) {
            var labels = item.putObject("labels");
            IntStream.range(0, figures).forEach(place -> labels.put(name(place), "第" + place + "样{n}次"));
        }
        if (random.nextBoolean()) {
            var guarded = item.putArray("problem").addObject().put("text", "只做了{f0}");
            IntStream.rangeClosed(0, random.nextInt(figures))
                    .forEach(place -> guarded.withArray(oneOf(List.of("equal", "unequal", "nonzero")))
                            .add(name(place)));
            item.withArray("problem").add("{unmet}");
        }
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** What figures may be counted in, whatever they are. */
    static List<String> units() {
        return UNITS;
    }
}
