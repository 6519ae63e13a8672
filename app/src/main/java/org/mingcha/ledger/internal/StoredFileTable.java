package org.mingcha.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.UploadsExhausted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code ledger.stored_file} and {@code ledger.upload_day}. */
final class StoredFileTable implements StoredFiles {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final MingchaClock clock;
    private final long perUnitAndDay;

    /** A file that nobody has sent or named for a day. */
    record Untouched(String digest, OffsetDateTime since) {
        private static Untouched of(ResultSet row, int number) throws SQLException {
            return new Untouched(
                    HEX.formatHex(row.getBytes("digest")), row.getObject("touched_at", OffsetDateTime.class));
        }
    }

    StoredFileTable(JdbcClient jdbc, TransactionTemplate transactions, MingchaClock clock, long perUnitAndDay) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.perUnitAndDay = perUnitAndDay;
    }

    /** In one order, so that two who name the same files wait for each other and not for ever; waits for a sweep of the row. */
    @Override
    public void touch(Collection<String> digests) {
        digests.stream()
                .sorted()
                .distinct()
                .forEach(digest ->
                        jdbc.sql("""
                        insert into ledger.stored_file (digest) values (:digest)
                        on conflict (digest) do update set touched_at = now(), looked_at = '-infinity'
                        where stored_file.touched_at < now() - interval '1 hour'
                        """).param("digest", HEX.parseHex(digest)).update());
    }

    @Override
    public void charge(String unit, long bytes) {
        if (unit.isEmpty()) {
            return;
        }
        int counted = bytes > perUnitAndDay
                ? 0
                : jdbc.sql("""
                                insert into ledger.upload_day (unit, day, bytes) values (:unit, :day, :bytes)
                                on conflict (unit, day) do update set bytes = upload_day.bytes + excluded.bytes
                                where upload_day.bytes + excluded.bytes <= :most
                                """)
                        .param("unit", unit)
                        .param("day", clock.today())
                        .param("bytes", bytes)
                        .param("most", perUnitAndDay)
                        .update();
        if (counted == 0) {
            throw new UploadsExhausted(untilTomorrow(clock.zone()));
        }
    }

    private Duration untilTomorrow(ZoneId zone) {
        return Duration.between(
                clock.now(), clock.today().plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Files of before this table. */
    void adopt(Map<String, OffsetDateTime> found) {
        found.forEach((digest, since) -> jdbc.sql("""
                        insert into ledger.stored_file (digest, touched_at) values (:digest, :since)
                        on conflict (digest) do nothing
                        """)
                .param("digest", HEX.parseHex(digest))
                .param("since", since)
                .update());
    }

    Set<String> unknown(Set<String> digests) {
        return jdbc
                .sql("""
                        select f.digest from unnest(cast(:digests as bytea[])) as f (digest)
                        where not exists (select 1 from ledger.stored_file s where s.digest = f.digest)
                        """)
                .param("digests", digests.stream().map(HEX::parseHex).toArray(byte[][]::new))
                .query((row, number) -> HEX.formatHex(row.getBytes(1)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    List<Untouched> untouched(int most) {
        return jdbc.sql("""
                        select digest, touched_at from ledger.stored_file
                        where touched_at < now() - interval '1 day' and looked_at < now() - interval '30 days'
                        order by looked_at, digest limit :most
                        """).param("most", most).query(Untouched::of).list();
    }

    /** Looked for again in a month. */
    void lookedAt(Collection<String> held) {
        jdbc.sql("update ledger.stored_file set looked_at = now() where digest = any(cast(:digests as bytea[]))")
                .param("digests", held.stream().map(HEX::parseHex).toArray(byte[][]::new))
                .update();
    }

    /** Only if it was not touched since; whoever touches it now waits until it is gone. */
    boolean forget(Untouched file, Runnable delete) {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            int forgotten = jdbc.sql("delete from ledger.stored_file where digest = :digest and touched_at = :since")
                    .param("digest", HEX.parseHex(file.digest()))
                    .param("since", file.since())
                    .update();
            if (forgotten > 0) {
                delete.run();
            }
            return forgotten > 0;
        }));
    }

    void forgetDays() {
        jdbc.sql("delete from ledger.upload_day where day < :day")
                .param("day", clock.today().minusDays(7))
                .update();
    }

    /** Of a moment on the disk. */
    static OffsetDateTime utc(java.time.Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
