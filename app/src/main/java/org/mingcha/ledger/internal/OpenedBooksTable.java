package org.mingcha.ledger.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Since when units keep their ledgers, as they declared. */
final class OpenedBooksTable {
    private final JdbcClient jdbc;

    OpenedBooksTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> find(String unit) {
        return jdbc.sql("select opened_on from ledger.opened_books where unit = :unit")
                .param("unit", unit)
                .query(LocalDate.class)
                .optional();
    }

    void insert(String unit, LocalDate on, RecordId record) {
        jdbc.sql("insert into ledger.opened_books (unit, opened_on, record_id) values (:unit, :on, :record)")
                .param("unit", unit)
                .param("on", on)
                .param("record", record.value())
                .update();
    }

    /** The day on which the unit's first entry was recorded. */
    Optional<LocalDate> firstRecorded(String unit, ZoneId zone) {
        return jdbc.sql("""
                        select (r.recorded_at at time zone :zone)::date
                        from ledger.entry e
                        join transparency.record_v1 r on r.record_id = e.record_id
                        where e.unit = :unit
                        order by e.record_id
                        limit 1
                        """)
                .param("zone", zone.getId())
                .param("unit", unit)
                .query(LocalDate.class)
                .optional();
    }
}
