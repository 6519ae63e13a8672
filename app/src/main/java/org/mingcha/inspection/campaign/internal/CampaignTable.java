package org.mingcha.inspection.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.UnitKind;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignView;
import org.mingcha.inspection.campaign.ReportForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Campaigns as they were issued. */
@Component
public class CampaignTable {
    private static final String COLUMNS = """
            select c.campaign, c.title, c.basis, c.plan, c.form, c.checklist, c.period, c.scope, c.kinds, c.due, c.short_notice,
                c.issuer, c.issued_on, c.seed, c.state, c.version, c.changed_role, c.changed_at
            from inspection.campaign c
            """;
    /** Whoever sees the issuer, or a unit that was asked. */
    private static final String SEEN = """
            exists (
                select 1 from unnest(cast(:scopes as text[])) s (scope)
                where exists (
                        select 1 from organisation.unit_v1 u
                        where u.code = c.issuer and starts_with(u.path, s.scope))
                    or exists (
                        select 1
                        from inspection.assessment a
                        join organisation.unit_v1 u on u.code = a.unit
                        where a.campaign = c.campaign and starts_with(u.path, s.scope)))
            """;

    private final JdbcClient jdbc;

    CampaignTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is issued, beside its draft. */
    record Issue(String checklist, String issuer, LocalDate on, byte[] seed, Role role, Once once) {}

    /**
     * Whose request this is.
     *
     * @param key empty: it has no name
     */
    record Once(long account, String key) {}

    /** Empty where this request has issued one already; waits for one that is at it. */
    Optional<CampaignId> insert(CampaignDraft draft, Issue issue) {
        return jdbc.sql("""
                        insert into inspection.campaign (title, basis, plan, form, checklist, period, scope, kinds, due,
                            short_notice, issuer, issued_on, seed, state, changed_role, changed_at, account, key)
                        values (:title, :basis, :plan, :form, :checklist, :period, :scope, :kinds, :due,
                            :notice, :issuer, :on, :seed, 'computing', :role, database.now_ms(), :account,
                            nullif(:key, ''))
                        on conflict (account, key) where key is not null do nothing
                        returning campaign
                        """)
                .param("title", draft.mandate().title())
                .param("basis", draft.mandate().basis())
                .param("plan", draft.mandate().plan())
                .param("form", draft.mandate().form().code())
                .param("checklist", issue.checklist())
                .param("period", draft.period().code())
                .param("scope", draft.scope().unit())
                .param("kinds", codes(draft))
                .param("due", draft.deadline().due())
                .param("notice", draft.deadline().reason())
                .param("issuer", issue.issuer())
                .param("on", issue.on())
                .param("seed", issue.seed())
                .param("role", issue.role().code())
                .param("account", issue.once().account())
                .param("key", issue.once().key())
                .query((row, number) -> new CampaignId(row.getLong(1)))
                .optional();
    }

    public Optional<CampaignRecord> find(Once once) {
        return jdbc.sql(COLUMNS + "where c.account = :account and c.key = :key")
                .param("account", once.account())
                .param("key", once.key())
                .query((row, number) -> line(row))
                .optional();
    }

    public Optional<CampaignRecord> find(CampaignId id) {
        return jdbc.sql(COLUMNS + "where c.campaign = :id")
                .param("id", id.value())
                .query((row, number) -> line(row))
                .optional();
    }

    /** Held until the transaction ends. */
    public Optional<CampaignRecord> lock(CampaignId id) {
        return jdbc.sql(COLUMNS + "where c.campaign = :id for update")
                .param("id", id.value())
                .query((row, number) -> line(row))
                .optional();
    }

    /** Those that these scopes see, newest first. */
    public List<CampaignRecord> page(List<String> scopes, long before, int limit) {
        return jdbc.sql(COLUMNS + "where c.campaign < :before and " + SEEN + "order by c.campaign desc limit :limit")
                .param("scopes", scopes.toArray(String[]::new))
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    public boolean sees(List<String> scopes, CampaignId id) {
        return jdbc.sql("select exists (select 1 from inspection.campaign c where c.campaign = :id and " + SEEN + ")")
                .param("scopes", scopes.toArray(String[]::new))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** Campaigns of which some assessments lack their figures. */
    List<CampaignId> computing() {
        return jdbc.sql(
                        "select campaign from inspection.campaign where state = 'computing' order by campaign limit 100")
                .query((row, number) -> new CampaignId(row.getLong(1)))
                .list();
    }

    /** Once every assessment has its figures; a campaign that was closed meanwhile stays closed. */
    void computed(CampaignId id) {
        jdbc.sql("""
                        update inspection.campaign
                        set state = 'running'
                        where campaign = :id and state = 'computing'
                          and not exists (
                            select 1 from inspection.assessment a where a.campaign = :id and a.state = 'computing')
                        """).param("id", id.value()).update();
    }

    public void close(CampaignId id, Role role) {
        jdbc.sql("""
                        update inspection.campaign
                        set state = 'closed', version = version + 1, changed_role = :role, changed_at = database.now_ms()
                        where campaign = :id
                        """).param("id", id.value()).param("role", role.code()).update();
    }

    private static String[] codes(CampaignDraft draft) {
        return draft.scope().kinds().stream().map(UnitKind::code).sorted().toArray(String[]::new);
    }

    private static CampaignDraft.Mandate mandate(ResultSet row) throws SQLException {
        return new CampaignDraft.Mandate(
                row.getString("title"),
                row.getString("basis"),
                row.getString("plan"),
                ReportForm.of(row.getString("form")).orElseThrow());
    }

    private static CampaignRecord line(ResultSet row) throws SQLException {
        return new CampaignRecord(
                new CampaignId(row.getLong("campaign")),
                mandate(row),
                row.getString("checklist"),
                NullableColumns.period(row.getString("period")),
                new CampaignDraft.Scope(
                        row.getString("scope"),
                        NullableColumns.texts(row, "kinds").stream()
                                .map(code -> UnitKind.of(code).orElseThrow())
                                .collect(Collectors.toSet())),
                new CampaignDraft.Deadline(row.getObject("due", LocalDate.class), row.getString("short_notice")),
                row.getString("issuer"),
                row.getObject("issued_on", LocalDate.class),
                row.getBytes("seed"),
                NullableColumns.constant(CampaignView.State.class, row.getString("state")),
                row.getInt("version"),
                new CampaignRecord.Change(
                        row.getString("changed_role"),
                        java.util.Objects.requireNonNull(NullableColumns.time(row, "changed_at"))));
    }
}
