package org.mingcha.inspection.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignItem;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.UnitName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns with their counts. */
@Component
public class CampaignViewTable {
    private static final String PROGRESS = """
            with asked as (
                select a.state, a.size, a.due, a.state = 'accepted' or u.open as expected
                from inspection.assessment a
                join organisation.unit_v1 u on u.code = a.unit
                where a.campaign = :campaign)
            select count(*) filter (where expected) as expected,
                count(*) filter (where size is not null) as computed,
                count(*) filter (where expected and state in ('computing', 'open')) as open,
                count(*) filter (where expected and state = 'submitted') as submitted,
                count(*) filter (where expected and state = 'in-review') as in_review,
                count(*) filter (where expected and state = 'returned') as returned,
                count(*) filter (where state = 'accepted') as accepted,
                count(*) filter (where not expected) as closed,
                count(*) filter (where expected and due < :today
                    and state in ('computing', 'open', 'submitted')) as late
            from asked
            """;

    private final JdbcClient jdbc;
    private final Computation computation;
    private final MingchaClock clock;

    CampaignViewTable(JdbcClient jdbc, Computation computation, MingchaClock clock) {
        this.jdbc = jdbc;
        this.computation = computation;
        this.clock = clock;
    }

    public CampaignView view(CampaignRecord line) {
        return new CampaignView(
                line.id(),
                line.mandate(),
                line.checklist(),
                line.period(),
                line.scope(),
                line.deadline(),
                new UnitName(line.issuer(), computation.name(line.issuer())),
                line.issuedOn(),
                line.state(),
                progress(line.id()),
                line.version());
    }

    private CampaignView.Progress progress(CampaignId id) {
        return jdbc.sql(PROGRESS)
                .param("campaign", id.value())
                .param("today", clock.today())
                .query((row, number) -> progress(row))
                .single();
    }

    private static CampaignView.Progress progress(ResultSet row) throws SQLException {
        return new CampaignView.Progress(
                row.getInt("expected"),
                row.getInt("computed"),
                row.getInt("open"),
                row.getInt("submitted"),
                row.getInt("in_review"),
                row.getInt("returned"),
                row.getInt("accepted"),
                row.getInt("closed"),
                row.getInt("late"));
    }

    public List<CampaignItem> items(List<String> scopes, CampaignId id) {
        return jdbc.sql("""
                        select a.assessment, a.unit, i.item, i.result, i.given, i.drawn
                        from inspection.assessment a
                        join inspection.assessment_item i on i.assessment = a.assessment
                        join organisation.unit_v1 u on u.code = a.unit
                        where a.campaign = :campaign and i.asked and exists (
                            select 1 from unnest(cast(:scopes as text[])) s (scope) where starts_with(u.path, s.scope))
                        order by a.unit, i.position
                        """)
                .param("campaign", id.value())
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, number) -> {
                    var given = row.getString("given");
                    return new CampaignItem(
                            new AssessmentId(row.getLong("assessment")),
                            row.getString("unit"),
                            row.getString("item"),
                            NullableColumns.constant(Result.class, row.getString("result")),
                            given == null ? null : NullableColumns.constant(Result.class, given),
                            row.getBoolean("drawn"));
                })
                .list();
    }
}
