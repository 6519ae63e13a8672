package org.mingcha.transparency.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mingcha.evidence.AmendedEntry;
import org.mingcha.evidence.AmendedEntry.Version;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.KeptEntries;
import org.mingcha.evidence.Records.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of entries below a size, of all units in one question. A version that is a withdrawal says nothing. */
final class RecordsQuery {
    private static final String AMENDED = """
            with found as (
                select v.first_record
                from transparency.record v
                join transparency.leaf l on l.record_id = v.record_id and l.log_index < :size
                where v.source = :source and v.unit = any(:units) and v.happened_on between :from and :to
                  and v.first_record <> v.record_id
                  and v.type not like '%.withdrawn' and v.type <> 'return.sent_back'
                union
                select f.record_id
                from transparency.record f
                join transparency.leaf l on l.record_id = f.record_id and l.log_index < :size
                where f.source = :source and f.unit = any(:units) and f.happened_on between :from and :to
                  and f.first_record = f.record_id
                  and exists (
                    select 1 from transparency.record v
                    where v.first_record = f.record_id and v.first_record <> v.record_id
                      and v.type not like '%.withdrawn' and v.type <> 'return.sent_back')),
            version as (
                select record_id from transparency.record where record_id in (select first_record from found)
                union
                select v.record_id
                from found f
                join transparency.record v on v.first_record = f.first_record and v.first_record <> v.record_id)
            select fl.log_index as first_index, l.log_index, r.unit, r.source, r.happened_on, r.recorded_at, r.facts
            from version
            join transparency.record r on r.record_id = version.record_id
            join transparency.leaf l on l.record_id = r.record_id and l.log_index < :size
            join transparency.leaf fl on fl.record_id = r.first_record
            where r.type not like '%.withdrawn' and r.type <> 'return.sent_back'
            order by first_index, l.log_index
            """;

    private static final String KEPT = """
            with entry as (
                select distinct r.first_record
                from transparency.record r
                join transparency.leaf l on l.record_id = r.record_id and l.log_index < :size
                where r.source = any(:sources) and r.unit = any(:units) and r.happened_on between :from and :to
                  and r.type not like '%.withdrawn' and r.type <> 'return.sent_back')
            select f.source, f.register, f.drill, coalesce(later.withdrawn, false) as withdrawn,
                coalesce(later.sent_back, false) as sent_back,
                (f.recorded_at at time zone :zone)::date - coalesce(later.happened_on, f.happened_on) as delay,
                count(*) as entries
            from entry e
            join transparency.record f on f.record_id = e.first_record
            left join lateral (
                select bool_or(v.type = 'return.sent_back') as sent_back,
                    (array_agg(v.type order by l.log_index desc))[1] like '%.withdrawn' as withdrawn,
                    (array_agg(v.happened_on order by l.log_index desc)
                        filter (where v.type not like '%.withdrawn' and v.type <> 'return.sent_back'))[1] as happened_on
                from transparency.record v
                join transparency.leaf l on l.record_id = v.record_id and l.log_index < :size
                where v.first_record = e.first_record and v.first_record <> v.record_id) later on true
            group by 1, 2, 3, 4, 5, 6
            """;

    private final JdbcClient jdbc;

    RecordsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AmendedEntry> amended(String[] units, FactQuery.Range range) {
        var found = new TreeMap<Long, AmendedEntry>();
        jdbc.sql(AMENDED)
                .param("source", range.source())
                .param("units", units)
                .param("from", range.from())
                .param("to", range.to())
                .param("size", range.size())
                .query(row -> {
                    found.merge(row.getLong("first_index"), entry(row), RecordsQuery::joined);
                });
        return found.values().stream()
                .filter(entry -> entry.versions().size() > 1)
                .toList();
    }

    private static AmendedEntry joined(AmendedEntry before, AmendedEntry next) {
        var versions = new ArrayList<>(before.versions());
        versions.addAll(next.versions());
        return new AmendedEntry(before.first(), before.unit(), before.source(), versions);
    }

    private static AmendedEntry entry(ResultSet row) throws SQLException {
        var version = new Version(
                row.getLong("log_index"),
                row.getObject("happened_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                CanonicalJson.content(CanonicalJson.parse(row.getBytes("facts"))));
        return new AmendedEntry(
                row.getLong("first_index"), row.getString("unit"), row.getString("source"), List.of(version));
    }

    List<KeptEntries> kept(String[] units, String[] sources, Window window, long size) {
        return jdbc.sql(KEPT)
                .param("sources", sources)
                .param("units", units)
                .param("from", window.from())
                .param("to", window.to())
                .param("zone", window.zone().getId())
                .param("size", size)
                .query((row, number) -> new KeptEntries(
                        row.getString("source"),
                        row.getString("register"),
                        row.getBoolean("drill"),
                        row.getBoolean("withdrawn"),
                        row.getBoolean("sent_back"),
                        row.getLong("delay"),
                        row.getLong("entries")))
                .list();
    }
}
