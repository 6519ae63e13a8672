package org.mingcha.reporting.internal;

import java.util.Collection;
import java.util.List;
import org.mingcha.reporting.internal.CompletenessProjectionTable.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes reporting.sent_back and reporting.note: the marks of superiors on returns that aren't filed. */
@Component
final class MarkTable {
    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these that stand as sent back. */
    List<Key> sentBack(Collection<Key> keys) {
        return jdbc.sql("""
                        select b.unit, b.period_id
                        from unnest(:units, :periods) as key (unit, period_id)
                        join reporting.sent_back b on b.period_id = key.period_id and b.unit = key.unit
                        """)
                .param("units", CompletenessProjectionTable.units(keys))
                .param("periods", CompletenessProjectionTable.periods(keys))
                .query((row, number) -> new Key(row.getString(1), row.getInt(2)))
                .list();
    }

    /** Of each of these the newest mark below this size of the log. A return that is filed is not sent back. */
    void replace(Collection<Key> keys, long size) {
        replaceSentBack(keys, size);
        replaceNotes(keys, size);
    }

    private void replaceSentBack(Collection<Key> keys, long size) {
        delete("reporting.sent_back", keys);
        jdbc.sql("""
                        insert into reporting.sent_back (period_id, unit, log_index)
                        select distinct on (p.period_id, key.unit) p.period_id, key.unit, v.log_index
                        from unnest(:units, :periods) as key (unit, period_id)
                        join reporting.period p on p.period_id = key.period_id
                        join transparency.record_v1 v on v.unit = key.unit
                            and v.source = 'return.filed'
                            and v.happened_on = p.last_day
                            and v.facts->>'return' = p.return_id
                        where v.type = 'return.sent_back'
                        """ + CountCalculator.SENT_BACK_HOLDS + """
                        order by p.period_id, key.unit, v.log_index
                        """)
                .param("units", CompletenessProjectionTable.units(keys))
                .param("periods", CompletenessProjectionTable.periods(keys))
                .param("size", size)
                .update();
    }

    private void replaceNotes(Collection<Key> keys, long size) {
        delete("reporting.note", keys);
        jdbc.sql("""
                        insert into reporting.note (period_id, unit, log_index)
                        select p.period_id, key.unit, max(v.log_index)
                        from unnest(:units, :periods) as key (unit, period_id)
                        join reporting.period p on p.period_id = key.period_id
                        join transparency.record_v1 v on v.unit = key.unit
                            and v.source = 'return.noted'
                            and v.happened_on = p.last_day
                            and v.facts->>'return' = p.return_id
                        where v.log_index < :size
                        group by p.period_id, key.unit
                        """)
                .param("units", CompletenessProjectionTable.units(keys))
                .param("periods", CompletenessProjectionTable.periods(keys))
                .param("size", size)
                .update();
    }

    private void delete(String table, Collection<Key> keys) {
        jdbc.sql("delete from " + table + """
                         mark
                        using unnest(:units, :periods) as key (unit, period_id)
                        where mark.period_id = key.period_id and mark.unit = key.unit
                        """)
                .param("units", CompletenessProjectionTable.units(keys))
                .param("periods", CompletenessProjectionTable.periods(keys))
                .update();
    }

    /** Everything anew, once reporting.filed is. */
    void rebuild(long size) {
        jdbc.sql("truncate reporting.sent_back, reporting.note").update();
        jdbc.sql("insert into reporting.sent_back (period_id, unit, log_index)" + CountCalculator.SENT_BACK)
                .param("size", size)
                .update();
        jdbc.sql("insert into reporting.note (period_id, unit, log_index)" + CountCalculator.NOTED)
                .param("size", size)
                .update();
    }
}
