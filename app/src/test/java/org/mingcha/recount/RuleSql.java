package org.mingcha.recount;

import static org.mingcha.recount.ConditionSql.quoted;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** Writes a rule's statement: of one row with one value, or of no row. */
record RuleSql(RecountBasis basis) {
    String of(JsonNode rule) {
        var scope = ScopeSql.of(basis, rule);
        var first = basis.first(rule.path("span"));
        return scope.below()
                + switch (rule.get("of").stringValue()) {
                    case "units" -> "\nselect " + scope.units(first);
                    case "returns" -> new ReturnSql(basis, scope).of(rule, first);
                    default -> facts(rule, scope, first);
                };
    }

    private String facts(JsonNode rule, ScopeSql scope, LocalDate first) {
        var conditions = new ConditionSql(basis);
        return """
                ,
                selected as (
                    select f.*, %s as day
                    from recount.fact f
                    where f.source = %s and f.happened_on between '1900-01-01' and '%s'
                      and %s
                      and %s
                      and %s and %s
                      and %s
                ),
                counted as (select * from selected f where %s)
                %s""".formatted(
                day(rule, first),
                quoted(rule.get("of").stringValue()),
                basis.end(),
                countable(rule),
                when(rule, first),
                conditions.where(rule.path("where")),
                conditions.any(rule.path("any")),
                without(rule.path("without")),
                scope.reaches("f.unit", "days @> f.day"),
                new MeasureSql(conditions, basis)
                        .of(rule.path("measure"), rule.get("unit").stringValue().equals("text")));
    }

    private String countable(JsonNode rule) {
        var source = rule.get("of").stringValue();
        return (source.equals("drill") ? "true" : "not f.drill") + " and " + (isLeafType(source) ? "true" : known("f"));
    }

    private static boolean isLeafType(String source) {
        return source.contains(".");
    }

    /** Of an entry: it had happened by the checkpoint's day, and when its latest version was recorded. */
    private String known(String fact) {
        return "%1$s.happened_on <= least(date '%2$s', %1$s.recorded_on)".formatted(fact, basis.asOf());
    }

    private static boolean isHeld(JsonNode rule) {
        return rule.has("held") || rule.has("in_force") || rule.has("open");
    }

    private static boolean isCarriedIn(JsonNode rule) {
        return rule.path("carried_in").asBoolean(false);
    }

    private String when(JsonNode rule, LocalDate first) {
        var inSpan = within(rule, first) + " is not null";
        var carried = "(f.happened_on < '%s' and %s)".formatted(first, openOn(first.minusDays(1)));
        var held = "(f.happened_on <= '%s' and %s)".formatted(basis.end(), openOn(basis.end()));
        if (isCarriedIn(rule)) {
            var both = "(%s or %s)".formatted(inSpan, carried);
            return isHeld(rule) ? both + " and " + held : both;
        }
        return isHeld(rule) ? held : inSpan;
    }

    private static String openOn(LocalDate day) {
        return "(f.closed_on is null or f.closed_on > '%s')".formatted(day);
    }

    /** The fact's day, on which its unit has to stand where the rule looks. */
    private String day(JsonNode rule, LocalDate first) {
        return isHeld(rule) && !isCarriedIn(rule)
                ? "date '%s'".formatted(basis.end())
                : "coalesce(%s, date '%s')".formatted(within(rule, first), first);
    }

    private String within(JsonNode rule, LocalDate first) {
        var by = quoted(rule.path("by").asString("happened_on"));
        return "recount.within(f.facts, %s, '%s', '%s')".formatted(by, first, basis.last(rule.path("span")));
    }

    private String without(JsonNode without) {
        if (without.isMissingNode()) {
            return "true";
        }
        var on = without.get("on");
        return """
                not exists (
                          select from recount.fact other
                          where other.source = %s and other.unit = f.unit and %s
                            and other.happened_on between '%s' and '%s'
                            and recount.vals(other.facts, %s) && recount.vals(f.facts, %s))""".formatted(
                        quoted(without.get("of").stringValue()),
                        known("other"),
                        basis.first(without.path("span")),
                        basis.end(),
                        quoted(on.get(1).stringValue()),
                        quoted(on.get(0).stringValue()));
    }
}
