package org.mingcha.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Always the same county, towns and officers. */
final class LedgerWorld {
    static final String TOWN = "999901001000";
    static final String VILLAGE = "999901001201";
    static final String CLOSED_VILLAGE = "999901001209";
    static final String OTHER_TOWN = "999911001000";
    static final String LARGE_COUNTY = "999920000000";
    static final List<String> LARGE_COUNTY_VILLAGES =
            IntStream.range(0, 250).mapToObj("999920001%03d"::formatted).toList();
    private static final String COUNTY_PATH = "CN/999900000000/";

    private LedgerWorld() {}

    static void units(JdbcClient jdbc) {
        unit(jdbc, "CN", "全国", "country", "", null);
        unit(jdbc, "999900000000", "青溪县", "county", "CN", null);
        unit(jdbc, TOWN, "云岭镇", "town", "999900000000", null);
        unit(jdbc, VILLAGE, "上坪村", "village", TOWN, null);
        unit(jdbc, CLOSED_VILLAGE, "旧村", "village", TOWN, LocalDate.of(2025, 7, 1));
        unit(jdbc, OTHER_TOWN, "澄屏镇", "town", "999900000000", null);
    }

    static void largeCounty(JdbcClient jdbc) {
        unit(jdbc, LARGE_COUNTY, "大县", "county", "CN", null);
        LARGE_COUNTY_VILLAGES.forEach(code -> unit(jdbc, code, "村" + code, "village", LARGE_COUNTY, null));
    }

    static Actor officerOfLargeCounty() {
        return actor(Role.OFFICER, LARGE_COUNTY, "CN/" + LARGE_COUNTY + "/");
    }

    private static void unit(
            JdbcClient jdbc, String code, String name, String kind, String parent, @Nullable LocalDate until) {
        jdbc.sql("""
                        insert into organisation.unit (code, name, kind, parent, path, until)
                        values (:code, :name, :kind, :parent,
                            coalesce((select path from organisation.unit where code = :parent), '') || :code || '/', :until)
                        on conflict do nothing
                        """)
                .param("code", code)
                .param("name", name)
                .param("kind", kind)
                .param("parent", parent)
                .param("until", until)
                .update();
    }

    static Actor officer() {
        return actor(Role.OFFICER, TOWN, COUNTY_PATH + TOWN + "/");
    }

    static Actor inspector() {
        return actor(Role.INSPECTOR, "999900000000", COUNTY_PATH);
    }

    /** Of this role for the town of the tests. */
    static Actor ofTown(Role role) {
        return actor(role, TOWN, COUNTY_PATH + TOWN + "/");
    }

    static Actor strangerFromOtherTown() {
        return actor(Role.OFFICER, OTHER_TOWN, COUNTY_PATH + OTHER_TOWN + "/");
    }

    private static Actor actor(Role role, String unit, String path) {
        return new Actor(7, "经办岗", List.of(new Actor.Grant(role, unit, path)));
    }

    /** A valid meeting; change what the test is about. */
    static Map<String, String> meeting(String day, String title) {
        return Map.of("happened_on", day, "title", title, "kind", "学习", "chair", "第一责任人", "attendance", "36人");
    }

    static SubmitEntry submit(Map<String, String> values) {
        return new SubmitEntry(TOWN, "meeting", values, List.of(), false);
    }
}
