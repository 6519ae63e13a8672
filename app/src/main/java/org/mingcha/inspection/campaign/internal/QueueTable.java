package org.mingcha.inspection.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.Look;
import org.mingcha.inspection.campaign.ReviewPosition;
import org.mingcha.inspection.campaign.ReviewQuery;
import org.mingcha.inspection.campaign.ReviewSlice;
import org.mingcha.inspection.campaign.UnitName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a reviewer. */
@Component
public class QueueTable {
    /** Signed assessments of campaigns whose issuer lies in one of these scopes. */
    private static final String SIGNED = """
            with mine as (
                select c.campaign
                from inspection.campaign c
                join organisation.unit_v1 at on at.code = c.issuer
                where (cast(:campaign as bigint) is null or c.campaign = :campaign)
                  and exists (
                    select 1 from unnest(cast(:scopes as text[])) s (scope) where starts_with(at.path, s.scope))),
            signed as (
                select a.assessment, a.campaign, a.unit, a.waiting
                from inspection.assessment a
                join mine on mine.campaign = a.campaign
                where a.state in ('in-review', 'returned')),
            waiting as (
                select s.assessment, s.campaign, s.unit, i.position, i.item, i.result, i.given, i.looks, i.computed,
                    i.version
                from signed s
                join inspection.assessment_item i on i.assessment = s.assessment
                where i.looks <> 0 and i.decision = 'none' and (:looks = 0 or i.looks & :looks <> 0))
            """;

    private final JdbcClient jdbc;

    QueueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ReviewSlice page(List<String> scopes, ReviewQuery query) {
        var rows = new ArrayList<>(rows(scopes, query));
        ReviewQuery.Cursor next = null;
        if (rows.size() > query.limit()) {
            rows.removeLast();
            next = rows.getLast().cursor();
        }
        return counted(
                scopes, query, new ReviewSlice(rows.stream().map(Found::row).toList(), 0, 0, List.of(), next));
    }

    private record Found(ReviewSlice.Row row, ReviewQuery.Cursor cursor) {}

    private List<Found> rows(List<String> scopes, ReviewQuery query) {
        var after = query.after();
        return asked(scopes, query, """
                        select w.assessment, w.campaign, w.unit, u.name, w.position, w.item, w.result, w.given, w.looks,
                            w.computed, w.version
                        from waiting w
                        join organisation.unit_v1 u on u.code = w.unit
                        where (w.unit, w.assessment, w.position) > (:unit, :assessment, :position)
                        order by w.unit, w.assessment, w.position
                        limit :limit
                        """)
                .param("unit", after == null ? "" : after.unit())
                .param("assessment", after == null ? 0L : after.assessment().value())
                .param("position", after == null ? -1 : after.position())
                .param("limit", query.limit() + 1)
                .query((row, number) -> found(row))
                .list();
    }

    private ReviewSlice counted(List<String> scopes, ReviewQuery query, ReviewSlice page) {
        var ready = asked(scopes, query, """
                        select s.assessment, s.campaign, s.unit, u.name
                        from signed s
                        join organisation.unit_v1 u on u.code = s.unit
                        where s.waiting = 0 and not exists (
                            select 1 from inspection.assessment_item i
                            where i.assessment = s.assessment and i.decision = 'returned')
                        order by s.unit, s.assessment
                        limit 500
                        """)
                .query((row, number) -> new ReviewSlice.Ready(
                        new AssessmentId(row.getLong(1)),
                        new CampaignId(row.getLong(2)),
                        new UnitName(row.getString(3), row.getString(4))))
                .list();
        return asked(
                        scopes,
                        query,
                        "select count(*) as items, count(distinct w.assessment) as assessments from waiting w")
                .query((row, number) -> new ReviewSlice(
                        page.rows(), row.getLong("items"), row.getLong("assessments"), ready, page.next()))
                .single();
    }

    public Optional<ReviewPosition> place(List<String> scopes, CampaignId campaign, AssessmentId assessment) {
        return asked(scopes, ReviewQuery.of(campaign), """
                        select p.number, p.total, p.previous, p.next
                        from (
                            select s.assessment, row_number() over units as number, count(*) over () as total,
                                lag(s.assessment) over units as previous, lead(s.assessment) over units as next
                            from signed s
                            window units as (order by s.unit, s.assessment)) p
                        where p.assessment = :assessment
                        """)
                .param("assessment", assessment.value())
                .query((row, number) -> new ReviewPosition(
                        row.getInt("number"), row.getInt("total"), id(row, "previous"), id(row, "next")))
                .optional();
    }

    private static @Nullable AssessmentId id(ResultSet row, String column) throws SQLException {
        var id = NullableColumns.number(row, column);
        return id == null ? null : new AssessmentId(id);
    }

    private JdbcClient.StatementSpec asked(List<String> scopes, ReviewQuery query, String select) {
        var campaign = query.campaign();
        return jdbc.sql(SIGNED + select)
                .param("campaign", campaign == null ? null : campaign.value(), java.sql.Types.BIGINT)
                .param("scopes", scopes.toArray(String[]::new))
                .param("looks", AssessmentItemRecord.bits(query.looks()));
    }

    private static Found found(ResultSet row) throws SQLException {
        var assessment = new AssessmentId(row.getLong("assessment"));
        var computed = CanonicalJson.parse(row.getBytes("computed"));
        var unit = new UnitName(row.getString("unit"), row.getString("name"));
        Set<Look> looks = AssessmentItemRecord.looks(row.getInt("looks"));
        return new Found(
                new ReviewSlice.Row(
                        assessment,
                        new CampaignId(row.getLong("campaign")),
                        unit,
                        row.getString("item"),
                        computed.path("texts").path("question").asString(),
                        NullableColumns.constant(Result.class, row.getString("result")),
                        given(row.getString("given")),
                        looks,
                        computed.path("item").path("sentence").asString(),
                        row.getInt("version")),
                new ReviewQuery.Cursor(unit.code(), assessment, row.getInt("position")));
    }

    private static @Nullable Result given(@Nullable String code) {
        return code == null ? null : NullableColumns.constant(Result.class, code);
    }
}
