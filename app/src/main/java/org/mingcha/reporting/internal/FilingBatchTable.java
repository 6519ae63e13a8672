package org.mingcha.reporting.internal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mingcha.reporting.ReturnKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What filing many returns at once has to know, for all of them in one question. */
@Component
final class FilingBatchTable {
    /** One look into the index for each, never a join over the store. */
    private static final String UNSPOKEN = """
            select key.place, u.code, u.name, u.path
            from unnest(:places, :units, :returnIds, :firsts::date[], :lasts::date[], :rosters, :ledger)
                as key (place, unit, return_id, first, last, roster, asks_ledger)
            join organisation.unit_v1 u on u.code = key.unit
            join reporting.member m on m.roster = key.roster and m.code = key.unit and m.owes
            where (
                select v.record_id
                from transparency.record_v1 v
                where v.unit = key.unit
                  and v.source = 'return.filed'
                  and v.happened_on = key.last
                  and v.facts->>'return' = key.return_id
                limit 1) is null
              and (not key.asks_ledger or (
                select v.record_id
                from unnest(:returns, :registers) as about (return_id, register)
                join transparency.record_v1 v on v.unit = key.unit
                    and v.source = about.register
                    and v.happened_on between key.first and key.last
                where about.return_id = key.return_id
                limit 1) is null)
            """;

    private final JdbcClient jdbc;

    FilingBatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param now by the database's clock */
    record Locked(Set<Integer> places, Instant now) {}

    /** Takes the locks that are free, until the transaction ends, and waits for none: so two of these never lock each other. */
    Locked lock(Collection<Asked> asked) {
        var locked = new HashSet<Integer>();
        var now = new AtomicReference<>(Instant.EPOCH);
        jdbc.sql("""
                        select place, pg_try_advisory_xact_lock(hashtextextended(name, 0)), database.now_ms()
                        from unnest(:places, :names) as asked (place, name)
                        """)
                .param("places", each(asked, Asked::place).toArray(Integer[]::new))
                .param(
                        "names",
                        each(asked, one -> ReturnFilingTable.lockName(one.key()))
                                .toArray(String[]::new))
                .query(row -> {
                    if (row.getBoolean(2)) {
                        locked.add(row.getInt(1));
                    }
                    now.setPlain(row.getObject(3, OffsetDateTime.class).toInstant());
                });
        return new Locked(locked, now.getPlain());
    }

    /** @param asksLedger whether an entry of the unit would speak against it */
    record Asked(int place, ReturnKey key, int roster, boolean asksLedger) {}

    /** The units that owe it, where no version of the return is in the store and nothing in the ledger speaks against it. */
    Map<Integer, UnitRef> unspoken(Collection<Asked> asked, ReturnRegisters about) {
        var units = new LinkedHashMap<Integer, UnitRef>();
        if (asked.isEmpty()) {
            return units;
        }
        jdbc.sql(UNSPOKEN)
                .param("places", each(asked, Asked::place).toArray(Integer[]::new))
                .param("units", each(asked, one -> one.key().unit()).toArray(String[]::new))
                .param("returnIds", each(asked, one -> one.key().returnId()).toArray(String[]::new))
                .param(
                        "firsts",
                        each(asked, one -> one.key().period().from().toString()).toArray(String[]::new))
                .param(
                        "lasts",
                        each(asked, one -> one.key().period().to().toString()).toArray(String[]::new))
                .param("rosters", each(asked, Asked::roster).toArray(Integer[]::new))
                .param("ledger", each(asked, Asked::asksLedger).toArray(Boolean[]::new))
                .param("returns", about.returns())
                .param("registers", about.registers())
                .query(row -> {
                    units.put(row.getInt(1), new UnitRef(row.getString(2), row.getString(3), row.getString(4)));
                });
        return units;
    }

    private static <T> Stream<T> each(Collection<Asked> asked, Function<Asked, T> value) {
        return asked.stream().map(value);
    }
}
