package org.mingcha.claims.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register of official channels. */
@Component
class ChannelTable {
    private final JdbcClient jdbc;

    ChannelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A registered channel that names its place.
     *
     * @param filed whether it names a filing number
     */
    record Channel(String site, boolean filed) {}

    /** Of these units, those that are open on this day. */
    List<Channel> open(List<String> units, LocalDate day) {
        return jdbc.sql("""
                        with newest as (
                            select distinct on (r.first_record) r.type, r.facts, r.text
                            from transparency.record_v1 r
                            where r.unit = any(:units) and r.source = 'channel'
                            order by r.first_record, r.record_id desc)
                        select text ->> 'site' as site, facts -> 'filing_no' is not null as filed
                        from newest
                        where type <> 'channel.withdrawn' and text -> 'site' is not null
                          and coalesce((facts ->> 'closed_on')::date > :day, true)
                        limit 5000
                        """)
                .param("units", units.toArray(String[]::new))
                .param("day", day)
                .query((row, number) -> new Channel(row.getString("site"), row.getBoolean("filed")))
                .list();
    }
}
