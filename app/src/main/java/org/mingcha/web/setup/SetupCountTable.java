package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.UnitLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far it has come, read from what is there: nothing else knows, so nothing can disagree with it. */
@Component
class SetupCountTable {
    private static final String UNITS = "from organisation.unit_v1 u where u.open and u.code <> 'CN'";
    private static final String WITHOUT_ANYBODY =
            UNITS + " and not exists (select 1 from accounts.holder_v1 h where h.unit = u.code)";
    private static final String BODIES = UNITS + " and u.kind in ('province', 'city', 'county', 'town')";
    private static final String UNDESCRIBED = BODIES
            + " and not exists (select 1 from transparency.record_v1 r"
            + " where r.unit = u.code and r.source = 'unit.described')";

    /** More are not counted: a country's would take seconds on each first page. */
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;

    SetupCountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long units() {
        return count(UNITS);
    }

    long unitsWithoutAnybody() {
        return count(WITHOUT_ANYBODY);
    }

    List<UnitLine> withoutAnybody(int most) {
        return lines(WITHOUT_ANYBODY, most);
    }

    long undescribed() {
        return count(UNDESCRIBED);
    }

    /** Bodies that nothing says of yet how they sign. */
    List<UnitLine> undescribed(int most) {
        return lines(UNDESCRIBED, most);
    }

    /** Whether any unit has ever filed a return. */
    boolean isAnyFiled() {
        return count("from transparency.record_v1 where type = 'return.filed'", 1) > 0;
    }

    private long count(String which) {
        return count(which, MOST);
    }

    private long count(String which, int most) {
        return jdbc.sql("select count(*) from (select 1 " + which + " limit :most) counted")
                .param("most", most)
                .query(Long.class)
                .single();
    }

    private List<UnitLine> lines(String which, int most) {
        return jdbc.sql("select u.code, u.name, u.kind, u.path " + which + " order by u.path limit :most")
                .param("most", most)
                .query((row, number) ->
                        new UnitLine(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
