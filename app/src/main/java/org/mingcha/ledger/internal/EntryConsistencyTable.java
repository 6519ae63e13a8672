package org.mingcha.ledger.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what fsck holds against each other. */
final class EntryConsistencyTable {
    private final JdbcClient jdbc;

    EntryConsistencyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a record stands among the versions of its entry. */
    record Place(long record, long entry, int version) {}

    /** Ordered by record. */
    List<Place> places(List<String> registers, long after, int limit) {
        return jdbc.sql("""
                        select r.record_id as record, r.first_record as entry,
                            case when r.first_record = r.record_id then 1
                                else 1 + (select count(*) from transparency.record_v1 v
                                    where v.first_record = r.first_record
                                      and v.first_record <> v.record_id
                                      and v.record_id <= r.record_id) end as version
                        from transparency.record_v1 r
                        where r.record_id > :after and r.source = any(:registers)
                        order by r.record_id
                        limit :limit
                        """)
                .param("after", after)
                .param("registers", registers.toArray(String[]::new))
                .param("limit", limit)
                .query((row, number) -> new Place(row.getLong("record"), row.getLong("entry"), row.getInt("version")))
                .list();
    }

    List<EntryRecord> lines(List<Long> records) {
        return jdbc.sql("select * from ledger.entry where record_id = any(:records)")
                .param("records", records.toArray(Long[]::new))
                .query(EntryTable::line)
                .list();
    }

    /** Rows that no act of a register stands behind; the first hundred. */
    List<Long> withoutRecord(List<String> registers) {
        return jdbc.sql("""
                        select e.record_id
                        from ledger.entry e
                        where not exists (
                            select 1 from transparency.record_v1 r
                            where r.record_id = e.record_id and r.source = any(:registers))
                        order by e.record_id
                        limit 100
                        """)
                .param("registers", registers.toArray(String[]::new))
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Imports whose entries are not as many, or not of the unit, that the import says; the first hundred. */
    List<Long> crookedImports() {
        return jdbc.sql("""
                        select i.import_no
                        from ledger.workbook_import i
                        where i.imported <> (select count(*) from ledger.entry e where e.import_no = i.import_no)
                           or exists (
                               select 1 from ledger.entry e
                               where e.import_no = i.import_no and e.unit <> i.unit)
                        order by i.import_no
                        limit 100
                        """).query((row, number) -> row.getLong(1)).list();
    }
}
