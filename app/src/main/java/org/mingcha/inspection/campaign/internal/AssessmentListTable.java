package org.mingcha.inspection.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSlice;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.UnitName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments as lists show them, as far as somebody sees their units. */
@Component
public class AssessmentListTable {
    private static final Set<AssessmentState> UNSIGNED =
            Set.of(AssessmentState.COMPUTING, AssessmentState.OPEN, AssessmentState.SUBMITTED);
    private static final String COLUMNS = """
            select a.assessment, a.campaign, a.unit, a.checklist, a.period, a.due, a.state, a.size, a.computed_at,
                a.total, a.done, a.prefilled, a.waiting, a.filing, a.submitted_record, a.returned_record,
                a.accepted_record, a.version, a.changed_role, a.changed_at, u.name as unit_name, u.until, u.successors
            """;
    private static final String SEEN = """
            from inspection.assessment a
            join organisation.unit_v1 u on u.code = a.unit
            where exists (select 1 from unnest(cast(:scopes as text[])) s (scope) where starts_with(u.path, s.scope))
            """;
    private static final String ASKED = """
              and (cast(:campaign as bigint) is null or a.campaign = :campaign)
              and (cast(:unit as text) is null or a.unit = :unit)
              and (cardinality(cast(:states as text[])) = 0 or a.state = any(:states))
              and (cast(:only as text) is null
                or :only = 'expected' and (u.open or a.state = 'accepted')
                or :only = 'late' and u.open and a.due < :today and a.state in ('computing', 'open', 'submitted')
                or :only = 'unit-closed' and not u.open and a.state <> 'accepted')
            """;

    private final JdbcClient jdbc;
    private final MingchaClock clock;

    AssessmentListTable(JdbcClient jdbc, MingchaClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public AssessmentSlice page(List<String> scopes, AssessmentQuery query) {
        var today = clock.today();
        var after = query.after();
        var rows = asked(scopes, query, COLUMNS, """
                          and (a.unit, -a.assessment) > (:after_unit, -:after_id)
                        order by a.unit, a.assessment desc
                        limit :limit
                        """)
                .param("after_unit", after == null ? "" : after.unit())
                .param("after_id", after == null ? 0L : after.assessment().value())
                .param("limit", query.limit() + 1)
                .query((row, number) -> row(row, today))
                .list();
        var shown = rows.subList(0, Math.min(rows.size(), query.limit()));
        var total =
                asked(scopes, query, "select count(*)\n", "").query(Long.class).single();
        return new AssessmentSlice(shown, total, rows.size() > shown.size() ? cursor(shown.getLast()) : null);
    }

    Optional<AssessmentSummary> find(List<String> scopes, AssessmentId id) {
        var today = clock.today();
        return jdbc.sql(COLUMNS + SEEN + "and a.assessment = :id")
                .param("scopes", scopes.toArray(String[]::new))
                .param("id", id.value())
                .query((row, number) -> row(row, today))
                .optional();
    }

    public Optional<AssessmentId> newest(List<String> scopes, Inspect inspect) {
        return jdbc.sql("select a.assessment\n" + SEEN + """
                        and a.unit = :unit and a.period = :period
                        and (a.checklist = :checklist or split_part(a.checklist, '@', 1) = :checklist)
                        order by a.assessment desc
                        limit 1
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .param("unit", inspect.unit())
                .param("period", inspect.period().code())
                .param("checklist", inspect.checklist())
                .query((row, number) -> new AssessmentId(row.getLong(1)))
                .optional();
    }

    /** Accepted ones, newest first. */
    List<AssessmentRecord> accepted(List<String> scopes, Collection<String> units, String period) {
        return jdbc.sql(COLUMNS + SEEN + """
                        and a.unit = any(:units) and a.period = :period and a.state = 'accepted'
                        order by a.accepted_record desc
                        limit 20000
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .param("units", units.toArray(String[]::new))
                .param("period", period)
                .query((row, number) -> AssessmentTable.line(row))
                .list();
    }

    /** The unit's filing of the same checklist, whatever its version, before this one. */
    public Optional<AssessmentRecord> before(AssessmentRecord line) {
        return jdbc.sql(AssessmentTable.COLUMNS + """
                        where a.unit = :unit and a.assessment < :id and a.filing > 0
                          and split_part(a.checklist, '@', 1) = split_part(:checklist, '@', 1)
                          and a.period <> :period
                        order by a.assessment desc
                        limit 1
                        """)
                .param("unit", line.unit())
                .param("id", line.id().value())
                .param("checklist", line.checklist())
                .param("period", line.period().code())
                .query((row, number) -> AssessmentTable.line(row))
                .optional();
    }

    private JdbcClient.StatementSpec asked(List<String> scopes, AssessmentQuery query, String select, String rest) {
        var campaign = query.campaign();
        var only = query.only();
        return jdbc.sql(select + SEEN + ASKED + rest)
                .param("scopes", scopes.toArray(String[]::new))
                .param("campaign", campaign == null ? null : campaign.value(), java.sql.Types.BIGINT)
                .param("unit", query.unit(), java.sql.Types.VARCHAR)
                .param("only", only == null ? null : only.code(), java.sql.Types.VARCHAR)
                .param("today", clock.today())
                .param(
                        "states",
                        query.states().stream().map(AssessmentState::code).toArray(String[]::new));
    }

    private static AssessmentQuery.Cursor cursor(AssessmentSummary row) {
        return new AssessmentQuery.Cursor(row.unit().code(), row.id());
    }

    private static AssessmentSummary row(ResultSet row, LocalDate today) throws SQLException {
        var line = AssessmentTable.line(row);
        var due = line.due();
        var closure = closure(row);
        return new AssessmentSummary(
                line.id(),
                line.campaign(),
                new UnitName(line.unit(), row.getString("unit_name")),
                line.checklist(),
                line.period(),
                line.state(),
                due,
                due != null && closure == null && due.isBefore(today) && UNSIGNED.contains(line.state()),
                line.computed().total(),
                line.computed().done(),
                line.computed().prefilled(),
                closure);
    }

    private static AssessmentSummary.@Nullable Closure closure(ResultSet row) throws SQLException {
        var until = row.getObject("until", LocalDate.class);
        return until == null ? null : new AssessmentSummary.Closure(until, NullableColumns.texts(row, "successors"));
    }
}
