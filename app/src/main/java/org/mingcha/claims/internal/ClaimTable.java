package org.mingcha.claims.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.claims.Change;
import org.mingcha.claims.ClaimDraft;
import org.mingcha.claims.ClaimState;
import org.mingcha.claims.Consequence;
import org.mingcha.claims.Knowledge;
import org.mingcha.claims.LevelTable;
import org.mingcha.claims.RiskLevel;
import org.mingcha.claims.Source;
import org.mingcha.claims.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** correction.claim: how far the work on each claim is. */
@Component
class ClaimTable {
    private final JdbcClient jdbc;
    private final SourceTable sources;

    ClaimTable(JdbcClient jdbc, SourceTable sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** One who acts on a unit's claims at a time until the transaction ends: joining touches several. */
    void lock(String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "correction.claim " + unit)
                .query((row, number) -> true)
                .single();
    }

    /** A claim that somebody works on for the first time gets its row; one that has it keeps it. */
    void open(long claim, String unit) {
        jdbc.sql("""
                        insert into correction.claim (claim, unit, holder, version, state, headline, facts, method, note,
                            returned, writers)
                        values (:claim, :unit, :unit, 0, 'received', '', '{}', '', '', '', '{}')
                        on conflict (claim) do nothing
                        """).param("claim", claim).param("unit", unit).update();
    }

    /** The nearest unit upwards where somebody can look at what waits; empty: nothing waits, or nobody is there. */
    Optional<String> approver(long claim) {
        return jdbc.sql("select approver from correction.approval_v1 where claim = :claim")
                .param("claim", claim)
                .query(String.class)
                .optional();
    }

    /** Held still until the transaction ends. */
    Optional<ClaimRecord> hold(long claim) {
        return jdbc.sql("select * from correction.claim where claim = :claim for update")
                .param("claim", claim)
                .query(this::bare)
                .optional()
                .map(this::whole);
    }

    Optional<ClaimRecord> find(long claim) {
        return lines(List.of(claim)).stream().findFirst();
    }

    List<ClaimRecord> lines(Collection<Long> claims) {
        var bare = jdbc.sql("select * from correction.claim where claim = any(:claims) order by claim")
                .param("claims", claims.toArray(Long[]::new))
                .query(this::bare)
                .list();
        var found = sources.of(bare.stream().map(ClaimRecord::claim).toList());
        return bare.stream().map(line -> with(line, found)).toList();
    }

    /** Those whose answer this claim's is, oldest first; one that was withdrawn from the ledger is answered no more. */
    List<Long> joined(long claim) {
        return jdbc.sql("""
                        select c.claim
                        from correction.claim c
                        where c.main = :claim
                          and not exists (
                            select 1 from transparency.record_v1 w
                            where w.first_record = c.claim and w.first_record <> w.record_id
                              and w.type = 'claim.withdrawn')
                        order by c.claim
                        """)
                .param("claim", claim)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    void move(ClaimRecord line) {
        int moved = jdbc.sql("""
                        update correction.claim
                        set version = :version, holder = :holder, state = :state, main = :main,
                            consequence = :consequence, knowledge = :knowledge, level = :level, level_table = :table,
                            verdict = :verdict, headline = :headline, facts = :facts, method = :method,
                            change = :change, note = :note, returned = :returned, writers = :writers,
                            approver = :approver, approved = decode(:approved, 'hex')
                        where claim = :claim and version = :version - 1
                        """)
                .param("claim", line.claim())
                .param("version", line.version())
                .param("holder", line.holder())
                .param("state", line.state().code())
                .param("main", line.main())
                .params(level(line.assessed()))
                .params(draft(line.draft()))
                .param("returned", line.returned())
                .param("writers", line.writers().toArray(Long[]::new))
                .param(
                        "approver",
                        line.approval() == null ? null : line.approval().account())
                .param(
                        "approved",
                        line.approval() == null ? null : line.approval().digest())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Claim " + line.claim() + " moved while its row was locked");
        }
        sources.replace(line.claim(), line.draft().sources());
    }

    /** @param day by which it goes up to the superior; null: it need not */
    void goesUpBy(long claim, @Nullable LocalDate day) {
        jdbc.sql("update correction.claim set escalate_on = :day where claim = :claim")
                .param("day", day)
                .param("claim", claim)
                .update();
    }

    private static Map<String, @Nullable Object> level(ClaimRecord.@Nullable Assessed assessed) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put(
                "consequence",
                assessed == null ? null : assessed.basis().consequence().code());
        values.put(
                "knowledge",
                assessed == null ? null : assessed.basis().knowledge().code());
        values.put("level", assessed == null ? null : assessed.level().code());
        values.put("table", assessed == null ? null : assessed.table());
        return values;
    }

    private static Map<String, @Nullable Object> draft(ClaimDraft draft) {
        var values = new java.util.HashMap<String, @Nullable Object>();
        values.put("verdict", draft.verdict() == null ? null : draft.verdict().code());
        values.put("headline", draft.headline());
        values.put("facts", draft.facts().toArray(String[]::new));
        values.put("method", draft.method());
        values.put("change", draft.change() == null ? null : draft.change().code());
        values.put("note", draft.note());
        return values;
    }

    private ClaimRecord whole(ClaimRecord bare) {
        return with(bare, sources.of(List.of(bare.claim())));
    }

    private static ClaimRecord with(ClaimRecord bare, Map<Long, List<Source>> found) {
        var told = bare.draft();
        var draft = new ClaimDraft(
                told.verdict(),
                told.headline(),
                told.facts(),
                told.method(),
                found.getOrDefault(bare.claim(), List.of()),
                told.change(),
                told.note());
        return new ClaimRecord(
                bare.claim(),
                bare.unit(),
                bare.holder(),
                bare.version(),
                bare.state(),
                bare.main(),
                bare.assessed(),
                draft,
                bare.returned(),
                bare.writers(),
                bare.approval());
    }

    private ClaimRecord bare(ResultSet row, int number) throws SQLException {
        return new ClaimRecord(
                row.getLong("claim"),
                row.getString("unit"),
                row.getString("holder"),
                row.getInt("version"),
                ClaimState.of(row.getString("state")),
                row.getObject("main", Long.class),
                assessed(row),
                draft(row),
                row.getString("returned"),
                Arrays.asList((Long[]) row.getArray("writers").getArray()),
                approval(row));
    }

    private static ClaimRecord.@Nullable Assessed assessed(ResultSet row) throws SQLException {
        var level = row.getString("level");
        return level == null
                ? null
                : new ClaimRecord.Assessed(
                        new LevelTable.Basis(
                                Consequence.of(row.getString("consequence")).orElseThrow(),
                                Knowledge.of(row.getString("knowledge")).orElseThrow()),
                        RiskLevel.of(level).orElseThrow(),
                        row.getInt("level_table"));
    }

    private static ClaimRecord.@Nullable Approval approval(ResultSet row) throws SQLException {
        var account = row.getObject("approver", Long.class);
        return account == null
                ? null
                : new ClaimRecord.Approval(account, HexFormat.of().formatHex(row.getBytes("approved")));
    }

    private static ClaimDraft draft(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        var change = row.getString("change");
        return new ClaimDraft(
                verdict == null ? null : Verdict.of(verdict).orElseThrow(),
                row.getString("headline"),
                Arrays.asList((String[]) row.getArray("facts").getArray()),
                row.getString("method"),
                List.of(),
                change == null ? null : Change.of(change).orElseThrow(),
                row.getString("note"));
    }
}
