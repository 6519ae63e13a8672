package org.mingcha.inspection.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Evaluation;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.CampaignId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments, a row each: where they are and what was sealed of them. */
@Component
public class AssessmentTable {
    static final String COLUMNS = """
            select a.assessment, a.campaign, a.unit, a.checklist, a.period, a.due, a.state, a.size, a.computed_at,
                a.total, a.done, a.prefilled, a.waiting, a.filing, a.submitted_record, a.returned_record,
                a.accepted_record, a.version, a.changed_role, a.changed_at
            from inspection.assessment a
            """;

    private final JdbcClient jdbc;

    AssessmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who opens it. */
    record Opener(Role role, long account) {}

    /** One for each unit, in the order of their codes. */
    List<AssessmentRecord> insert(CampaignRecord campaign, Collection<String> units, Opener opener) {
        jdbc.sql("""
                        insert into inspection.assessment
                            (campaign, unit, checklist, period, due, state, changed_role, changed_at, account)
                        select :campaign, u.unit, :checklist, :period, :due, 'computing', :role, database.now_ms(), :account
                        from unnest(cast(:units as text[])) u (unit)
                        order by u.unit
                        """)
                .param("campaign", campaign.id().value())
                .param("checklist", campaign.checklist())
                .param("period", campaign.period().code())
                .param("due", campaign.deadline().due())
                .param("units", units.toArray(String[]::new))
                .param("role", opener.role().code())
                .param("account", opener.account())
                .update();
        return jdbc.sql(COLUMNS + "where a.campaign = :campaign order by a.unit")
                .param("campaign", campaign.id().value())
                .query((row, number) -> line(row))
                .list();
    }

    /** Of its own accord; empty where the unit has an unfinished one. */
    Optional<AssessmentId> insertOwn(String unit, String checklist, Period period, Opener opener) {
        return jdbc.sql("""
                        insert into inspection.assessment
                            (unit, checklist, period, state, changed_role, changed_at, account)
                        values (:unit, :checklist, :period, 'computing', :role, database.now_ms(), :account)
                        on conflict (unit, checklist, period) where campaign is null and state <> 'accepted' do nothing
                        returning assessment
                        """)
                .param("unit", unit)
                .param("checklist", checklist)
                .param("period", period.code())
                .param("role", opener.role().code())
                .param("account", opener.account())
                .query((row, number) -> new AssessmentId(row.getLong(1)))
                .optional();
    }

    Optional<AssessmentId> unfinishedOwn(String unit, String checklist, Period period) {
        return jdbc.sql("""
                        select a.assessment from inspection.assessment a
                        where a.unit = :unit and a.checklist = :checklist and a.period = :period
                          and a.campaign is null and a.state <> 'accepted'
                        """)
                .param("unit", unit)
                .param("checklist", checklist)
                .param("period", period.code())
                .query((row, number) -> new AssessmentId(row.getLong(1)))
                .optional();
    }

    /** Of the same unit and period, by this checklist in whatever version. */
    Optional<AssessmentRecord> newestAccepted(Evaluation evaluation) {
        return jdbc.sql(COLUMNS + """
                        where a.unit = :unit and a.period = :period and a.state = 'accepted'
                          and split_part(a.checklist, '@', 1) = :checklist
                        order by a.accepted_record desc
                        limit 1
                        """)
                .param("unit", evaluation.unit().code())
                .param("period", evaluation.period().code())
                .param("checklist", evaluation.checklist().id())
                .query((row, number) -> line(row))
                .optional();
    }

    public Optional<AssessmentRecord> find(AssessmentId id) {
        return jdbc.sql(COLUMNS + "where a.assessment = :id")
                .param("id", id.value())
                .query((row, number) -> line(row))
                .optional();
    }

    /** Held until the transaction ends: acts on one assessment follow each other. */
    public Optional<AssessmentRecord> lock(AssessmentId id) {
        return jdbc.sql(COLUMNS + "where a.assessment = :id for update")
                .param("id", id.value())
                .query((row, number) -> line(row))
                .optional();
    }

    /** The next one that has no figures and that nobody else is computing; held until the transaction ends. */
    Optional<AssessmentRecord> nextToCompute(CampaignId campaign) {
        return jdbc.sql(COLUMNS + """
                        where a.campaign = :campaign and a.state = 'computing'
                        order by a.assessment
                        limit 1
                        for update skip locked
                        """)
                .param("campaign", campaign.value())
                .query((row, number) -> line(row))
                .optional();
    }

    /** Whether one has no figures yet, once whoever computes them now is through: without a lock it would be skipped. */
    boolean isAnyLeft(CampaignId campaign) {
        return !jdbc.sql("""
                        select assessment
                        from inspection.assessment
                        where campaign = :campaign and state = 'computing'
                        order by assessment
                        for update
                        """)
                .param("campaign", campaign.value())
                .query(Long.class)
                .list()
                .isEmpty();
    }

    void computed(AssessmentId id, Seal seal) {
        jdbc.sql("""
                        update inspection.assessment a
                        set size = :size, computed_at = :at,
                            state = case when a.state = 'computing' then 'open' else a.state end
                        where a.assessment = :id
                        """)
                .param("id", id.value())
                .param("size", seal.size())
                .param("at", seal.at().atOffset(java.time.ZoneOffset.UTC))
                .update();
    }

    /** Somebody changed it: counts its items anew. */
    void touch(AssessmentId id, Role role) {
        jdbc.sql("""
                        update inspection.assessment
                        set version = version + 1, changed_role = :role, changed_at = database.now_ms()
                        where assessment = :id
                        """).param("id", id.value()).param("role", role.code()).update();
        recount(id);
    }

    public void recount(AssessmentId id) {
        jdbc.sql("""
                        update inspection.assessment a
                        set total = i.total, done = i.done, prefilled = i.prefilled, waiting = i.waiting
                        from (
                            select count(*) filter (where asked) as total,
                                count(*) filter (where asked and progress = 'done') as done,
                                count(*) filter (where asked and kind = 'computed'
                                    and result not in ('insufficient-evidence', 'unanswered')) as prefilled,
                                count(*) filter (where looks <> 0 and decision = 'none') as waiting
                            from inspection.assessment_item
                            where assessment = :id) i
                        where a.assessment = :id
                        """).param("id", id.value()).update();
    }

    void submitted(AssessmentId id, int filing) {
        jdbc.sql("update inspection.assessment set state = 'submitted', filing = :filing where assessment = :id")
                .param("id", id.value())
                .param("filing", filing)
                .update();
    }

    void to(AssessmentId id, AssessmentState state) {
        jdbc.sql("update inspection.assessment set state = :state where assessment = :id")
                .param("id", id.value())
                .param("state", state.code())
                .update();
    }

    void signed(AssessmentId id, long record) {
        jdbc.sql("""
                        update inspection.assessment
                        set state = 'in-review', submitted_record = :record
                        where assessment = :id
                        """).param("id", id.value()).param("record", record).update();
    }

    void returned(AssessmentId id, long record) {
        jdbc.sql("""
                        update inspection.assessment
                        set state = 'returned', returned_record = :record
                        where assessment = :id
                        """).param("id", id.value()).param("record", record).update();
    }

    void accepted(AssessmentId id, long record, Tally tally) {
        jdbc.sql("""
                        update inspection.assessment
                        set state = 'accepted', accepted_record = :record, accepted_at = database.now_ms(),
                            accepted_total = :total, accepted_met = :met
                        where assessment = :id
                        """)
                .param("id", id.value())
                .param("record", record)
                .param("total", tally.total())
                .param("met", tally.met())
                .update();
    }

    static AssessmentRecord line(ResultSet row) throws SQLException {
        var campaign = NullableColumns.number(row, "campaign");
        return new AssessmentRecord(
                new AssessmentId(row.getLong("assessment")),
                campaign == null ? null : new CampaignId(campaign),
                row.getString("unit"),
                row.getString("checklist"),
                NullableColumns.period(row.getString("period")),
                date(row),
                NullableColumns.constant(AssessmentState.class, row.getString("state")),
                new AssessmentRecord.Computed(
                        NullableColumns.number(row, "size"),
                        NullableColumns.time(row, "computed_at"),
                        row.getInt("total"),
                        row.getInt("done"),
                        row.getInt("prefilled")),
                new AssessmentRecord.Records(
                        NullableColumns.number(row, "submitted_record"),
                        NullableColumns.number(row, "returned_record"),
                        NullableColumns.number(row, "accepted_record")),
                row.getInt("filing"),
                row.getInt("waiting"),
                row.getInt("version"),
                new CampaignRecord.Change(
                        row.getString("changed_role"),
                        Objects.requireNonNull(NullableColumns.time(row, "changed_at"))));
    }

    private static @Nullable LocalDate date(ResultSet row) throws SQLException {
        return row.getObject("due", LocalDate.class);
    }
}
