package org.mingcha.recount;

import static java.util.stream.Collectors.joining;
import static org.mingcha.recount.ConditionSql.elements;
import static org.mingcha.recount.ConditionSql.quoted;

import tools.jackson.databind.JsonNode;

/** What a figure is of the facts that its rule counts, which are {@code counted f}. */
record MeasureSql(ConditionSql conditions, RecountBasis basis) {
    private static final String COMMA = "chr(12289)";

    String of(JsonNode measure, boolean text) {
        if (measure.has("sum")) return sum(field(measure, "sum"));
        if (measure.has("distinct")) return distinct(measure.get("distinct").stringValue());
        if (measure.has("missing")) return missing(measure);
        if (measure.has("median_days")) return median(measure.get("median_days"));
        if (measure.has("gaps")) return gaps(field(measure, "gaps"), basis.days(measure));
        if (measure.has("share")) return share(measure.get("share"));
        if (measure.has("newest")) return newest(field(measure, "newest"), text);
        if (measure.has("values")) return values(field(measure, "values"));
        if (!measure.asString("count").equals("count")) throw new IllegalArgumentException("measure " + measure);
        return "select count(*) from counted f";
    }

    private static String sum(String field) {
        return "select coalesce(sum(case when recount.is_number(v) then v::numeric end), 0) from counted f, unnest(%s) v"
                .formatted(field);
    }

    private static String distinct(String field) {
        return field.equals("unit")
                ? "select count(distinct f.unit) from counted f"
                : "select count(distinct v) from counted f, unnest(recount.vals(f.facts, %s)) v"
                        .formatted(quoted(field));
    }

    private static String missing(JsonNode measure) {
        var wanted = elements(measure.get("missing")).stream()
                .map(each -> quoted(each.stringValue()))
                .collect(joining(", "));
        return """
                select coalesce(string_agg(value, %s order by n), '')
                from unnest(array[%s]) with ordinality as e (value, n)
                where not exists (select from counted f where value = any(%s))""".formatted(COMMA, wanted, field(measure, "of"));
    }

    private static String median(JsonNode fields) {
        var day = "recount.day((recount.vals(f.facts, %s))[1])";
        return "select percentile_disc(0.5) within group (order by %s - %s) from counted f"
                .formatted(
                        day.formatted(quoted(fields.get(1).stringValue())),
                        day.formatted(quoted(fields.get(0).stringValue())));
    }

    private String share(JsonNode share) {
        return "select round(count(*) filter (where %s)::numeric / nullif(count(*), 0), 4) from counted f"
                .formatted(conditions.where(share));
    }

    private static String gaps(String field, long most) {
        return """
                select count(*) filter (where next - day > %s)
                from (
                    select day, lead(day) over (partition by unit, v order by day) as next, unit, v
                    from (select distinct f.unit, v, f.happened_on as day from counted f, unnest(%s) v) each) days""".formatted(most, field);
    }

    private static String newest(String field, boolean text) {
        return """
                select case when %s or recount.is_number(value) then value end
                from (select array_to_string(%s, %s) as value, happened_on, log_index from counted f where %2$s <> '{}') each
                order by happened_on desc, log_index desc
                limit 1""".formatted(text, field, COMMA);
    }

    private static String values(String field) {
        return """
                select coalesce(string_agg(v, %s order by place), '')
                from (
                    select v, min(place) as place
                    from (
                        select v, row_number() over (order by happened_on, log_index, n) as place
                        from counted f, unnest(%s) with ordinality as e (v, n)) each
                    group by v) different""".formatted(COMMA, field);
    }

    private static String field(JsonNode measure, String key) {
        return "recount.vals(f.facts, %s)".formatted(quoted(measure.get(key).stringValue()));
    }
}
