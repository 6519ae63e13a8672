package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.UsedSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rules read: of each entry the latest version below a size, unless that is its withdrawal. */
final class FactQuery {
    /**
     * The versions of an entry share first_record. A later version below the size hides an earlier one; a withdrawal hides
     * all and is itself no fact.
     */
    private static final String IS_CURRENT = """
            where r.source = :source
              and r.unit = any(:units)
              and r.happened_on between :from and :to
              and r.type not like '%.withdrawn'
              and r.type <> 'return.sent_back'
              and l.log_index < :size
              and not exists (
                select 1
                from transparency.record later
                join transparency.leaf below on below.record_id = later.record_id
                where later.first_record = r.first_record
                  and later.first_record <> later.record_id
                  and below.log_index > l.log_index
                  and below.log_index < :size)
            """;

    private static final String CURRENT = """
            select
                l.log_index, r.unit, r.source, r.happened_on, f.drill, r.facts,
                coalesce(length(r.evidence), 0) > 0 as evidenced,
                f.recorded_at as first_recorded_at, f.register as register_version,
                case when r.record_id <> r.first_record then r.recorded_at end as amended_at
            from transparency.record r
            join transparency.leaf l on l.record_id = r.record_id
            join transparency.record f on f.record_id = r.first_record
            """ + IS_CURRENT + "order by l.log_index";

    private static final String DAYS =
            """
            select r.happened_on
            from transparency.record r
            join transparency.leaf l on l.record_id = r.record_id
            join transparency.record f on f.record_id = r.first_record
            """ + IS_CURRENT + "and (not f.drill or r.source = 'drill') order by r.happened_on";

    private final JdbcClient jdbc;

    FactQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which facts: happened_on in [from, to], both within what PostgreSQL calls a date. */
    record Range(String source, LocalDate from, LocalDate to, long size) {}

    List<Fact> current(Set<String> units, Range range) {
        return select(CURRENT, units, range).query((row, number) -> fact(row)).list();
    }

    RecordsQuery records() {
        return new RecordsQuery(jdbc);
    }

    /** The days on which they happened, one for each; those of drills only in the register of drills. */
    List<LocalDate> days(Set<String> units, Range range) {
        return select(DAYS, units, range)
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private JdbcClient.StatementSpec select(String sql, Set<String> units, Range range) {
        return jdbc.sql(sql)
                .param("source", range.source())
                .param("units", units.toArray(String[]::new))
                .param("from", range.from())
                .param("to", range.to())
                .param("size", range.size());
    }

    /** The set that the newest {@code units.changed} below the size sealed. Materialized: no walk down the whole log. */
    Optional<Long> newestUnits(long size) {
        return jdbc.sql("""
                        with changes as materialized (
                            select r.record_id, l.log_index
                            from transparency.record r
                            join transparency.leaf l on l.record_id = r.record_id
                            where r.unit = 'CN' and r.source = :source and l.log_index < :size)
                        select record_id
                        from changes
                        order by log_index desc
                        limit 1
                        """)
                .param("source", LeafType.UNITS_CHANGED.code())
                .param("size", size)
                .query(Long.class)
                .optional();
    }

    /** What this {@code units.changed} says of its set. */
    Optional<UsedSet> unitSet(long record) {
        return jdbc.sql("""
                        select l.log_index, r.facts
                        from transparency.record r
                        join transparency.leaf l on l.record_id = r.record_id
                        where r.record_id = :record
                        """)
                .param("record", record)
                .query((row, number) -> UsedSet.of(
                        row.getLong(1),
                        LeafType.UNITS_CHANGED.code(),
                        CanonicalJson.content(CanonicalJson.parse(row.getBytes(2)))))
                .optional()
                .flatMap(set -> set);
    }

    Optional<Long> recordAt(long index) {
        return jdbc.sql("select record_id from transparency.leaf where log_index = :index")
                .param("index", index)
                .query(Long.class)
                .optional();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                        row.getLong("log_index"),
                        row.getString("unit"),
                        row.getString("source"),
                        row.getObject("happened_on", LocalDate.class),
                        row.getObject("first_recorded_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("amended_at", OffsetDateTime.class)),
                        row.getBoolean("drill"),
                        row.getBoolean("evidenced"),
                        CanonicalJson.content(CanonicalJson.parse(row.getBytes("facts"))))
                .enteredUnder(row.getString("register_version"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
