package org.mingcha.evidence.checklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Rule.AtEnd;
import org.mingcha.evidence.checklist.Rule.Mark;
import org.mingcha.evidence.checklist.Rule.Selection;
import org.mingcha.evidence.checklist.Rule.Without;
import tools.jackson.databind.JsonNode;

/** One rule: whose rows, of which days, which of them, and what is taken from them. */
final class RuleReader {
    private static final Pattern BELOW = Pattern.compile("below(?<end>_at_end)?(?:\\((?<kinds>[a-z, ]+)\\))?");
    private static final Pattern LENGTH = Pattern.compile("(?<n>[1-9]\\d?)(?<unit>[YM])");

    private static final String SPANS_TO_THE_END = "P, Y, 5Y, 12M, {days: 14}";
    private static final String SPANS = SPANS_TO_THE_END + ", P-1Y";

    private RuleReader() {}

    static Rule rule(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var rule = new Rule(
                in.text("name"),
                KeyedObject.choice(FigureUnit.class, in.text("unit"), in.place("unit")),
                in.text("of"),
                in.has("scope") ? in.list("scope", RuleReader::scope) : List.of(new Scope.Own()),
                in.optional("span").map(span -> span(span, in.place("span"))).orElseGet(Span.Assessed::new),
                in.optionalText("by").orElse(Rule.HAPPENED_ON),
                in.flag("carried_in"),
                atEnd(in),
                selection(in),
                measure(in),
                in.list("marks", RuleReader::mark));
        in.end();
        if (rule.span() instanceof Span.YearBefore && !happensOnly(rule)) {
            throw KeyedObject.problem(in.place("span"), Problem.Kind.NOT_ONE_OF, "P-1Y", SPANS_TO_THE_END);
        }
        return rule;
    }

    /** It counts what happened in its span, and nothing else: only such a rule can be asked of other days. */
    private static boolean happensOnly(Rule rule) {
        return !rule.looksBack()
                && !rule.overUnits()
                && !rule.overReturns()
                && rule.selection().without() == null;
    }

    private static Measure measure(KeyedObject in) {
        if (in.text("of").equals(Rule.RETURNS)) {
            var what = KeyedObject.choice(Measure.Returned.What.class, in.text("measure"), in.place("measure"));
            return new Measure.Returned(in.text("return"), what);
        }
        return in.optional("measure")
                .map(measure -> MeasureReader.measure(measure, in.place("measure")))
                .orElseGet(Measure.Count::new);
    }

    private static Scope scope(JsonNode node, ChecklistLocation place) {
        var text = KeyedObject.text(node, place);
        if (text.equals("own")) {
            return new Scope.Own();
        }
        var match = BELOW.matcher(text);
        if (!match.matches()) {
            throw KeyedObject.problem(
                    place, Problem.Kind.NOT_ONE_OF, text, "own, below, below(school), below_at_end(school)");
        }
        var kinds = new TreeSet<org.mingcha.evidence.UnitKind>();
        Optional.ofNullable(match.group("kinds")).stream()
                .flatMap(list -> Arrays.stream(list.split(",")))
                .forEach(kind -> kinds.add(ChecklistReader.kind(kind.strip(), place)));
        return new Scope.Below(kinds, match.group("end") != null);
    }

    private static Span span(JsonNode node, ChecklistLocation place) {
        if (node.isObject()) {
            return days(new KeyedObject(node, place));
        }
        var text = KeyedObject.text(node, place);
        var length = LENGTH.matcher(text);
        if (length.matches()) {
            int count = Integer.parseInt(length.group("n"));
            return length.group("unit").equals("Y") ? new Span.Years(count) : new Span.Months(count);
        }
        return switch (text) {
            case "P" -> new Span.Assessed();
            case "Y" -> new Span.Year();
            case "P-1Y" -> new Span.YearBefore();
            default -> throw KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, text, SPANS);
        };
    }

    private static Span days(KeyedObject in) {
        var text = in.text("days");
        in.end();
        return text.matches("[1-9][0-9]{0,3}") ? new Span.Days(Integer.parseInt(text)) : new Span.SettingDays(text);
    }

    private static @Nullable AtEnd atEnd(KeyedObject in) {
        AtEnd found = null;
        for (var word : AtEnd.values()) {
            var key = KeyedObject.code(word);
            var value = in.optionalText(key);
            if (value.isPresent()) {
                found = atEnd(word, value.get(), in.place(key));
            }
        }
        return found;
    }

    private static AtEnd atEnd(AtEnd word, String value, ChecklistLocation place) {
        if (!value.equals("at-end")) {
            throw KeyedObject.problem(place, Problem.Kind.NOT_ONE_OF, value, "at-end");
        }
        return word;
    }

    private static Selection selection(KeyedObject in) {
        return new Selection(
                in.optional("where")
                        .map(where -> WhereReader.where(where, in.place("where")))
                        .orElse(Where.ANYTHING),
                in.list("any", WhereReader::where),
                in.optional("without")
                        .map(without -> without(without, in.place("without")))
                        .orElse(null));
    }

    private static Without without(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var on = in.texts("on");
        if (on.size() != 2) {
            throw KeyedObject.problem(in.place("on"), Problem.Kind.NOT_A_LIST, String.join(", ", on), "[field, field]");
        }
        var span = in.optional("span").map(each -> span(each, in.place("span"))).orElseGet(Span.Assessed::new);
        if (span instanceof Span.YearBefore) {
            throw KeyedObject.problem(in.place("span"), Problem.Kind.NOT_ONE_OF, "P-1Y", SPANS_TO_THE_END);
        }
        var without = new Without(in.text("of"), on.getFirst(), on.getLast(), span);
        in.end();
        return without;
    }

    private static Mark mark(JsonNode node, ChecklistLocation place) {
        var in = new KeyedObject(node, place);
        var mark = new Mark(
                KeyedObject.choice(Mark.Kind.class, in.text("mark"), in.place("mark")),
                in.list("any", WhereReader::where));
        in.end();
        return mark;
    }
}
