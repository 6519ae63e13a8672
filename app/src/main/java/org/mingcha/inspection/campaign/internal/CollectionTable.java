package org.mingcha.inspection.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.ReportCollection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far collections of reports are. What is said of one holds for its attempt only. */
@Component
public class CollectionTable {
    /** One that runs and was not heard of for as long was interrupted: others say that they run every few seconds. */
    private static final String COLUMNS = """
            select collection, attempt, done, skipped, total, size, changed_at,
                case when state = 'running' and changed_at < database.now_ms() - interval '30 seconds'
                    then 'interrupted' else state end as state
            from inspection.collection
            """;

    private final JdbcClient jdbc;

    CollectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ReportCollection> find(CampaignId campaign, long account) {
        return jdbc.sql(COLUMNS + "where campaign = :campaign and account = :account")
                .param("campaign", campaign.value())
                .param("account", account)
                .query((row, number) -> line(row))
                .optional();
    }

    /** Empty where one is being made. */
    public Optional<ReportCollection> begin(CampaignId campaign, long account, int total) {
        return jdbc.sql("""
                        insert into inspection.collection as c (campaign, account, state, total, changed_at)
                        values (:campaign, :account, 'running', :total, database.now_ms())
                        on conflict (campaign, account) do update
                        set attempt = c.attempt + 1, state = 'running', done = 0, skipped = 0, total = :total, size = 0,
                            changed_at = database.now_ms()
                        where c.state <> 'running' or c.changed_at < database.now_ms() - interval '30 seconds'
                        returning collection, attempt, done, skipped, total, size, changed_at, state
                        """)
                .param("campaign", campaign.value())
                .param("account", account)
                .param("total", total)
                .query((row, number) -> line(row))
                .optional();
    }

    /** False where it is to end: it was cancelled, or begun anew. */
    boolean reached(ReportCollection run, int done, int skipped) {
        return jdbc.sql("""
                        update inspection.collection
                        set done = :done, skipped = :skipped, changed_at = database.now_ms()
                        where collection = :id and attempt = :attempt and state = 'running'
                        """)
                        .param("done", done)
                        .param("skipped", skipped)
                        .param("id", run.id())
                        .param("attempt", run.attempt())
                        .update()
                > 0;
    }

    /** Those of this process are still at it, or wait for their turn. */
    void beat(Collection<Long> running) {
        jdbc.sql("""
                        update inspection.collection
                        set changed_at = database.now_ms()
                        where collection = any (cast(:ids as bigint[])) and state = 'running'
                        """).param("ids", running.toArray(Long[]::new)).update();
    }

    /** False where it does not run any more. */
    public boolean end(ReportCollection run, ReportCollection.State state, long size) {
        return jdbc.sql("""
                        update inspection.collection
                        set state = :state, size = :size, changed_at = database.now_ms()
                        where collection = :id and attempt = :attempt and state = 'running'
                        """)
                        .param("state", state.code())
                        .param("size", size)
                        .param("id", run.id())
                        .param("attempt", run.attempt())
                        .update()
                > 0;
    }

    public void forget(ReportCollection taken) {
        jdbc.sql("delete from inspection.collection where collection = :id and attempt = :attempt")
                .param("id", taken.id())
                .param("attempt", taken.attempt())
                .update();
    }

    /** Those whose day is over go. */
    void expire() {
        jdbc.sql("""
                        delete from inspection.collection
                        where changed_at < database.now_ms() - interval '1 day'
                        """).update();
    }

    /** Whose files are kept. */
    List<ReportCollection> kept() {
        return jdbc.sql(COLUMNS + "where state in ('running', 'done') order by collection limit 10000")
                .query((row, number) -> line(row))
                .list();
    }

    private static ReportCollection line(ResultSet row) throws SQLException {
        return new ReportCollection(
                row.getLong("collection"),
                row.getLong("attempt"),
                NullableColumns.constant(ReportCollection.State.class, row.getString("state")),
                row.getInt("done"),
                row.getInt("skipped"),
                row.getInt("total"),
                row.getLong("size"),
                Objects.requireNonNull(NullableColumns.time(row, "changed_at")));
    }
}
