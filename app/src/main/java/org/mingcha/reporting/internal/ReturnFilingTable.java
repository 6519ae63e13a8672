package org.mingcha.reporting.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.returns.Addressee;
import org.mingcha.reporting.ReturnKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What filing one return has to know: the frozen duty, what stands already, what the ledger says, earlier attempts. */
@Component
public final class ReturnFilingTable {
    /** Latest versions, pending ones too, that aren't withdrawn. */
    static final String HOLDING = """
              and v.type not like '%.withdrawn'
              and not exists (
                  select 1
                  from transparency.record_v1 later
                  where later.first_record = v.first_record
                    and later.first_record <> later.record_id
                    and later.record_id > v.record_id)
            """;

    /** What the superior said of {@code v}. */
    static final String REVIEW = """
            v.type = 'return.sent_back' as sent_back,
            v.record_id <> v.first_record and exists (
                select 1
                from transparency.record_v1 back
                where back.first_record = v.first_record
                  and back.first_record <> back.record_id
                  and back.type = 'return.sent_back') as sent_back_before,
            array(
                select distinct coalesce(took.facts->>'addressee', 'superior')
                from transparency.record_v1 took
                where took.target = v.record_id and took.source = 'return.taken') as takers
            """;

    private final JdbcClient jdbc;

    ReturnFilingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer per unit, return and period until the transaction ends. */
    void lock(ReturnKey key) {
        lock(lockName(key));
    }

    static String lockName(ReturnKey key) {
        return "reporting " + key.unit() + " " + key.returnId() + " "
                + key.period().code();
    }

    /** One attempt of this name at a time. */
    void lockAttempt(long account, String idempotencyKey) {
        lock("reporting.attempt " + account + " " + idempotencyKey);
    }

    private void lock(String name) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", name)
                .query((row, number) -> true)
                .single();
    }

    /** @param exempt why not; null: it owes, or its kind is never asked */
    record Duty(boolean owes, @Nullable String exempt) {}

    Optional<Duty> duty(int roster, String unit) {
        return jdbc.sql("select owes, exempt from reporting.member where roster = :roster and code = :unit")
                .param("roster", roster)
                .param("unit", unit)
                .query((row, number) -> new Duty(row.getBoolean(1), row.getString(2)))
                .optional();
    }

    /** The latest version; one that was sent back is told as such. */
    public Optional<CurrentVersion> standing(ReturnKey key) {
        return jdbc.sql("""
                        select v.record_id, v.log_index, v.record_id <> v.first_record as corrected, v.role,
                        """ + REVIEW + """
                            ,
                            case when v.record_id = v.first_record then v.recorded_at
                                else (select f.recorded_at from transparency.record_v1 f
                                    where f.record_id = v.first_record) end as filed_at,
                            v.facts::text as facts, v.text::text as text
                        from transparency.record_v1 v
                        where v.unit = :unit
                          and v.source = 'return.filed'
                          and v.happened_on = :last
                          and v.facts->>'return' = :return
                        """ + HOLDING + """
                        order by v.record_id
                        limit 1
                        """)
                .param("unit", key.unit())
                .param("return", key.returnId())
                .param("last", key.period().to())
                .query(ReturnFilingTable::standing)
                .optional();
    }

    /** @param first the entry's first version */
    record Entry(long first, @Nullable Long index, String register, LocalDate happenedOn) {}

    /** The unit's entries in these registers within the period, in the order in which they happened. */
    List<Entry> entries(ReturnKey key, Collection<String> registers, int limit) {
        return jdbc.sql("""
                        select v.first_record, v.log_index, v.source, v.happened_on
                        from transparency.record_v1 v
                        where v.unit = :unit
                          and v.source = any(:registers)
                          and v.happened_on between :first and :last
                          and not v.drill
                        """ + HOLDING + """
                        order by v.happened_on, v.record_id
                        limit :limit
                        """)
                .param("unit", key.unit())
                .param("registers", registers.toArray(String[]::new))
                .param("first", key.period().from())
                .param("last", key.period().to())
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    /** How many entries each register has in the period. */
    Map<String, Integer> counts(ReturnKey key, Collection<String> registers) {
        var counts = new HashMap<String, Integer>();
        jdbc.sql("""
                        select v.source, count(*)
                        from transparency.record_v1 v
                        where v.unit = :unit
                          and v.source = any(:registers)
                          and v.happened_on between :first and :last
                          and (not v.drill or v.source = 'drill')
                        """ + HOLDING + """
                        group by v.source
                        """)
                .param("unit", key.unit())
                .param("registers", registers.toArray(String[]::new))
                .param("first", key.period().from())
                .param("last", key.period().to())
                .query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
                .list();
        return counts;
    }

    /** What an earlier attempt of this name filed. */
    record Attempt(byte[] digest, long record) {
        boolean isOf(byte[] other) {
            return Arrays.equals(digest, other);
        }
    }

    Optional<Attempt> attempt(long account, String idempotencyKey) {
        return jdbc.sql("""
                        select digest, record_id
                        from reporting.attempt
                        where account = :account
                          and idempotency_key = :key
                          and made_at > database.now_ms() - interval '7 days'
                        """)
                .param("account", account)
                .param("key", idempotencyKey)
                .query((row, number) -> new Attempt(row.getBytes(1), row.getLong(2)))
                .optional();
    }

    /** An older attempt of this name is forgotten. */
    void remember(long account, String idempotencyKey, Attempt attempt) {
        jdbc.sql("delete from reporting.attempt where account = :account and idempotency_key = :key")
                .param("account", account)
                .param("key", idempotencyKey)
                .update();
        jdbc.sql("""
                        insert into reporting.attempt (account, idempotency_key, digest, record_id)
                        values (:account, :key, :digest, :record)
                        """)
                .param("account", account)
                .param("key", idempotencyKey)
                .param("digest", attempt.digest())
                .param("record", attempt.record())
                .update();
    }

    int forgetOldAttempts() {
        return jdbc.sql("delete from reporting.attempt where made_at <= database.now_ms() - interval '7 days'")
                .update();
    }

    private static CurrentVersion standing(ResultSet row, int number) throws SQLException {
        var text = row.getString("text");
        return new CurrentVersion(
                row.getLong("record_id"),
                row.getObject("log_index", Long.class),
                row.getBoolean("corrected"),
                row.getString("role"),
                row.getObject("filed_at", OffsetDateTime.class).toInstant(),
                review(row),
                content(row.getString("facts")),
                text == null ? null : content(text));
    }

    static CurrentVersion.Review review(ResultSet row) throws SQLException {
        return new CurrentVersion.Review(
                row.getBoolean("sent_back"), row.getBoolean("sent_back_before"), takers(row.getArray("takers")));
    }

    /** @param codes null where nothing is filed */
    private static Set<Addressee> takers(@Nullable Array codes) throws SQLException {
        return codes == null
                ? Set.of()
                : Arrays.stream((String[]) codes.getArray())
                        .map(code -> Addressee.of(code).orElseThrow())
                        .collect(Collectors.toSet());
    }

    private static Content content(String json) {
        return CanonicalJson.content(CanonicalJson.parse(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
}
