package org.mingcha.web.api.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.LeafType;
import org.mingcha.web.api.change.SealedChange.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log as an actor may see it, read from views. */
@Component
class ChangeFeedTable {
    /** What all units share, and what is published for everybody: no scope hides it. */
    private static final List<LeafType> OPEN = List.of(
            LeafType.UNITS_CHANGED,
            LeafType.PERIOD_OPENED,
            LeafType.REGISTERS_PUBLISHED,
            LeafType.REGISTER_PUBLISHED,
            LeafType.RULES_PUBLISHED,
            LeafType.TEXTS_PUBLISHED,
            LeafType.FORMULA_PUBLISHED,
            LeafType.LEVELS_PUBLISHED,
            LeafType.DUTIES_PUBLISHED,
            LeafType.KEY_ROTATED,
            LeafType.CORRECTION_PUBLISHED,
            LeafType.CORRECTION_CHANGED);

    /**
     * The rest as the lists of these things show it: a unit's records within the scopes; a spot check also to those below
     * its unit and to the inspected side; a checklist to those above and below who published it, and what comes
     * with the product to all. OP is no unit.
     */
    private static final String VISIBLE = """
            select r.log_index, r.recorded_at, r.unit, r.type, r.record_id, r.first_record, r.target,
                t.type as target_type, t.first_record as target_first, t.target as target_target,
                (coalesce(t.facts, '{}'::jsonb) || r.facts)::text as facts
            from transparency.record_v1 r
            left join transparency.record_v1 t on t.record_id = r.target
            left join organisation.unit_v1 u on u.code = r.unit
            where r.log_index > :after and r.log_index <= :last
              and (r.type = any(:open)
                or exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
                or r.type like 'draw.%' and exists (
                    select 1
                    from unnest(:scopes::text[]) scope
                    where starts_with(scope, u.path) or starts_with(
                        (select path from organisation.unit_v1 where code = coalesce(t.facts, r.facts) ->> 'inspected'),
                        scope))
                or r.type = 'checklist.published' and not exists (
                    select 1
                    from inspection.checklist_v1 c
                    left join organisation.unit_v1 p on p.code = c.unit
                    where c.record_id = r.record_id and c.unit <> 'CN' and not exists (
                        select 1
                        from unnest(:scopes::text[]) scope
                        where starts_with(p.path, scope) or starts_with(scope, p.path))))
            order by r.log_index
            limit :limit
            """;

    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ChangeFeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Behind one index up to and with another, so many at most. */
    record Range(long after, long last, int limit) {}

    List<SealedChange> between(Actor actor, Range range) {
        return jdbc.sql(VISIBLE)
                .param("after", range.after())
                .param("last", range.last())
                .param("limit", range.limit())
                .param("scopes", actor.scopes().toArray(String[]::new))
                .param("open", OPEN.stream().map(LeafType::code).toArray(String[]::new))
                .query(ChangeFeedTable::change)
                .list();
    }

    private static SealedChange change(ResultSet row, int number) throws SQLException {
        return new SealedChange(
                row.getLong("log_index"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("unit"),
                new Act(
                        new LeafType(row.getString("type")),
                        row.getLong("record_id"),
                        row.getLong("first_record"),
                        row.getObject("target", Long.class)),
                target(row),
                JsonMapper.shared().readValue(row.getString("facts"), FACTS));
    }

    private static @Nullable Act target(ResultSet row) throws SQLException {
        var type = row.getString("target_type");
        return type == null
                ? null
                : new Act(
                        new LeafType(type),
                        row.getLong("target"),
                        row.getLong("target_first"),
                        row.getObject("target_target", Long.class));
    }
}
