package org.mingcha.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** access.day: which days are sealed, and what a day's digests are now. */
@Component
public class DayTable {
    /** A day and the record that sealed it. */
    record Sealed(LocalDate day, long record) {}

    private final JdbcClient jdbc;

    DayTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day after the last sealed one, or the first that has anything. */
    Optional<LocalDate> next(ZoneId zone) {
        return jdbc.sql("""
                        select coalesce(
                            (select max(day) + 1 from access.day),
                            least(
                                (select (min(at) at time zone :zone)::date from access.line),
                                (select (min(at) at time zone :zone)::date from accounts.act_v1)))
                        """)
                .param("zone", zone.getId())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Until the transaction ends; false: it is sealed. */
    boolean lock(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access.day'))").query().singleRow();
        return jdbc.sql("select not exists (select 1 from access.day where day = :day)")
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    Content digest(LocalDate day, ZoneId zone) {
        return jdbc.sql("select * from access.digest_of(:since, :until)")
                .param("since", day.atStartOfDay(zone).toOffsetDateTime())
                .param("until", day.plusDays(1).atStartOfDay(zone).toOffsetDateTime())
                .query(DayTable::digest)
                .single();
    }

    private static Content digest(ResultSet row, int number) throws SQLException {
        return new Content(Map.of(
                SealedDays.LINES, row.getString(1),
                SealedDays.LINES_DIGEST, row.getString(2),
                SealedDays.ACTS, row.getString(3),
                SealedDays.ACTS_DIGEST, row.getString(4)));
    }

    void insert(LocalDate day, long record) {
        jdbc.sql("insert into access.day (day, record_id) values (:day, :record)")
                .param("day", day)
                .param("record", record)
                .update();
    }

    List<Sealed> sealed() {
        return jdbc.sql("select day, record_id from access.day order by day")
                .query((row, number) -> new Sealed(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list();
    }

    void forget(int days, ZoneId zone) {
        jdbc.sql("select access.forget(:days, :zone)")
                .param("days", days)
                .param("zone", zone.getId())
                .query()
                .singleRow();
    }
}
