package org.mingcha.recount;

import static org.mingcha.recount.ConditionSql.quoted;

import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** Rules over returns: who owed them, by the sealed sets, and what was filed. */
record ReturnSql(RecountBasis basis, ScopeSql scope) {
    String of(JsonNode rule, LocalDate first) {
        return """
                ,
                owed as (
                    select p.*, o.unit
                    from recount.period p
                    join recount.owing o on o.period = p.log_index and o.state = %8$s
                    where p.return = %1$s and p.last_day between '%2$s' and '%3$s' and p.due_on < '%4$s'
                      and %5$s
                ),
                filed as (
                    select distinct on (owed.log_index, owed.unit) owed.*, f.facts, f.first_recorded_on
                    from owed
                    join recount.fact f on f.source = 'return.filed' and f.unit = owed.unit
                    where f.facts ->> 'return' = %1$s and f.facts ->> 'period' = owed.code
                      and f.happened_on between '%2$s' and '%3$s'
                      and %6$s
                    order by owed.log_index, owed.unit, f.log_index
                )
                %7$s""".formatted(
                        quoted(rule.get("return").stringValue()),
                        first,
                        basis.end(),
                        basis.asOf(),
                        scope.reaches("o.unit", "days @> p.tree_on"),
                        scope.reaches("owed.unit", scope.standsFrom(first)),
                        counted(rule.get("measure").stringValue()),
                        quoted(rule.get("measure").stringValue().equals("exempt") ? "exempt" : "owes"));
    }

    private static String counted(String measure) {
        return switch (measure) {
            case "expected", "exempt" -> "select count(*) from owed";
            case "filed" -> "select count(*) from filed";
            case "on_time" -> "select count(*) from filed where first_recorded_on <= due_on";
            case "nil" -> "select count(*) from filed where recount.present(facts, 'nil')";
            case "contradicted" -> """
                    select count(*)
                    from filed
                    where recount.present(facts, 'nil') and not recount.present(facts, 'explained') and exists (
                        select from recount.fact f
                        where f.unit = filed.unit and f.source = any(filed.about) and not f.drill
                          and f.happened_on between filed.first_day and filed.last_day)""";
            default -> throw new IllegalArgumentException("measure " + measure);
        };
    }
}
