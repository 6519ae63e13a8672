package org.mingcha.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ledger.entry: only ever added to. */
final class EntryTable {
    private static final int CHUNK = 5_000;
    private final JdbcClient jdbc;

    EntryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether records of this unit have no log index yet. */
    boolean waitForSeal(String unit) {
        return jdbc.sql("""
                        select exists (
                            select 1 from transparency.record_v1 where unit = :unit and log_index is null)
                        """).param("unit", unit).query(Boolean.class).single();
    }

    /** One writer per unit at a time until the transaction ends: whether a row is repeated is decided under it. */
    void lock(String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "ledger.entry " + unit)
                .query((row, number) -> true)
                .single();
    }

    /** Of the unit's entries of one register that stand, in the order of their days. */
    List<String> titles(String unit, String register) {
        return jdbc.sql("""
                        select e.title
                        from ledger.entry e
                        where e.unit = :unit and e.register = :register and not e.withdrawn
                          and not exists (select from ledger.entry n where n.entry = e.entry and n.version > e.version)
                        order by e.happened_on, e.entry
                        limit 500
                        """)
                .param("unit", unit)
                .param("register", register)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void insert(List<EntryRecord> lines) {
        chunks(lines).forEach(this::insertChunk);
    }

    private void insertChunk(List<EntryRecord> lines) {
        jdbc.sql("""
                        insert into ledger.entry
                            (record_id, entry, version, unit, register, happened_on, title, row_key, act_key, import_no, withdrawn)
                        select record_id, entry, version, unit, register, happened_on, title,
                            decode(row_key, 'hex'), decode(act_key, 'hex'), import_no, withdrawn
                        from unnest(:records, :entries, :versions, :units,
                            :registers, cast(:days as date[]), :titles, :rows, :acts, :imports, :withdrawn)
                            as line(record_id, entry, version, unit, register, happened_on, title, row_key, act_key, import_no, withdrawn)
                        """)
                .param("records", column(lines, EntryRecord::record, Long[]::new))
                .param("entries", column(lines, EntryRecord::entry, Long[]::new))
                .param("versions", column(lines, EntryRecord::version, Integer[]::new))
                .param("units", column(lines, EntryRecord::unit, String[]::new))
                .param("registers", column(lines, EntryRecord::register, String[]::new))
                .param("days", column(lines, line -> line.happenedOn().toString(), String[]::new))
                .param("titles", column(lines, EntryRecord::title, String[]::new))
                .param("rows", column(lines, line -> line.key().row(), String[]::new))
                .param("acts", column(lines, line -> line.key().act(), String[]::new))
                .param("imports", column(lines, EntryRecord::importNumber, Long[]::new))
                .param("withdrawn", column(lines, EntryRecord::withdrawn, Boolean[]::new))
                .update();
    }

    private static <T> T[] column(
            List<EntryRecord> lines,
            Function<EntryRecord, ? extends @org.jspecify.annotations.Nullable T> value,
            java.util.function.IntFunction<T[]> array) {
        return lines.stream().map(value).toArray(array);
    }

    /** Those of these keys that some version of some entry has which is not withdrawn, with that entry. */
    Map<String, Long> taken(Collection<String> rowKeys) {
        var taken = new HashMap<String, Long>();
        for (var chunk : chunks(List.copyOf(rowKeys))) {
            jdbc.sql("""
                            select encode(row_key, 'hex') as key, min(entry) as entry
                            from ledger.entry e
                            where row_key in (select decode(key, 'hex') from unnest(:keys) key)
                              and not exists (
                                  select 1 from ledger.entry later
                                  where later.entry = e.entry and later.withdrawn)
                            group by row_key
                            """)
                    .param("keys", chunk.toArray(String[]::new))
                    .query((row, number) -> taken.put(row.getString("key"), row.getLong("entry")))
                    .list();
        }
        return taken;
    }

    /** The versions that hold now of entries about the same act, by act key. */
    List<EntryRecord> sameActs(Collection<String> actKeys) {
        return chunks(List.copyOf(actKeys)).stream()
                .flatMap(chunk ->
                        jdbc
                                .sql("""
                                select e.*
                                from ledger.entry e
                                where e.act_key in (select decode(key, 'hex') from unnest(:keys) key)
                                  and not e.withdrawn
                                  and not exists (
                                      select 1 from ledger.entry later
                                      where later.entry = e.entry and later.version > e.version)
                                order by e.entry
                                """)
                                .param("keys", chunk.toArray(String[]::new))
                                .query(EntryTable::line)
                                .list()
                                .stream())
                .toList();
    }

    /** What holds now of a unit's registers on these days. */
    List<EntryRecord> onDays(String unit, Collection<String> registers, Collection<LocalDate> days) {
        return jdbc.sql("""
                        select e.*
                        from ledger.entry e
                        where e.unit = :unit
                          and e.register = any(:registers)
                          and e.happened_on = any(cast(:days as date[]))
                          and not e.withdrawn
                          and not exists (
                              select 1 from ledger.entry later
                              where later.entry = e.entry and later.version > e.version)
                        order by e.entry
                        limit 5000
                        """)
                .param("unit", unit)
                .param("registers", registers.toArray(String[]::new))
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query(EntryTable::line)
                .list();
    }

    /** The version that holds now. */
    Optional<EntryRecord> latest(long entry) {
        return jdbc.sql("select * from ledger.entry where entry = :entry order by version desc limit 1")
                .param("entry", entry)
                .query(EntryTable::line)
                .optional();
    }

    /** Oldest first. */
    List<EntryRecord> versions(long entry) {
        return jdbc.sql("select * from ledger.entry where entry = :entry order by version")
                .param("entry", entry)
                .query(EntryTable::line)
                .list();
    }

    Optional<Long> entryOf(long record) {
        return jdbc.sql("select entry from ledger.entry where record_id = :record")
                .param("record", record)
                .query(Long.class)
                .optional();
    }

    /** What holds now of everything that an import brought. */
    List<EntryRecord> ofImport(long number) {
        return jdbc.sql("""
                        select latest.*
                        from ledger.entry first
                        cross join lateral (
                            select * from ledger.entry e where e.entry = first.entry order by version desc limit 1) latest
                        where first.import_no = :number and first.version = 1
                        order by latest.entry
                        """).param("number", number).query(EntryTable::line).list();
    }

    /** Everything of one unit that holds now, in the order of a ledger. */
    List<EntryRecord> holding(String unit) {
        return jdbc.sql("""
                        select e.*
                        from ledger.entry e
                        where e.unit = :unit
                          and not e.withdrawn
                          and not exists (
                              select 1 from ledger.entry later
                              where later.entry = e.entry and later.version > e.version)
                        order by e.register, e.happened_on, e.entry
                        """).param("unit", unit).query(EntryTable::line).list();
    }

    static EntryRecord line(ResultSet row, int number) throws SQLException {
        return new EntryRecord(
                row.getLong("record_id"),
                row.getLong("entry"),
                row.getInt("version"),
                row.getString("unit"),
                row.getString("register"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("title"),
                new RowKey(hex(row, "row_key"), hex(row, "act_key")),
                row.getObject("import_no", Long.class),
                row.getBoolean("withdrawn"));
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        var chunks = new java.util.ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(from + CHUNK, all.size())));
        }
        return chunks;
    }
}
