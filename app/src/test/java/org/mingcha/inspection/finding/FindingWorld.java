package org.mingcha.inspection.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Always the same county and towns, with two inspectors and an officer. It is Monday, 2 March 2026, in a demo. */
final class FindingWorld {
    static final String TOWN = "999901001000";
    static final String OTHER_TOWN = "999911001000";
    static final String MERGED_TOWN = "999901002000";
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final String COUNTY = "CN/999900000000/";

    private FindingWorld() {}

    static void begin(JdbcClient jdbc, MingchaClock clock) {
        unit(jdbc, "CN", "全国", "country", "", null);
        unit(jdbc, "999900000000", "青溪县", "county", "CN", null);
        unit(jdbc, TOWN, "云岭镇", "town", "999900000000", null);
        unit(jdbc, OTHER_TOWN, "澄屏镇", "town", "999900000000", null);
        unit(jdbc, MERGED_TOWN, "旧镇", "town", "999900000000", LocalDate.of(2026, 1, 1));
        goTo(clock, TODAY);
    }

    /** Noon of that day in the body's zone. */
    static void goTo(MingchaClock clock, LocalDate day) {
        clock.simulate(Instant.from(day.atTime(12, 0).atZone(clock.zone())));
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

    static Actor inspector() {
        return actor(11, Role.INSPECTOR, "999900000000", COUNTY);
    }

    static Actor otherInspector() {
        return actor(12, Role.INSPECTOR, "999900000000", COUNTY);
    }

    static Actor officer() {
        return actor(21, Role.OFFICER, TOWN, COUNTY + TOWN + "/");
    }

    static Actor strangerFromOtherTown() {
        return actor(31, Role.OFFICER, OTHER_TOWN, COUNTY + OTHER_TOWN + "/");
    }

    /** Somebody with both roles: still one person. */
    static Actor inspectorAndOfficer() {
        var grants = List.of(
                new Actor.Grant(Role.INSPECTOR, "999900000000", COUNTY),
                new Actor.Grant(Role.OFFICER, TOWN, COUNTY + TOWN + "/"));
        return new Actor(41, "两岗", grants);
    }

    private static Actor actor(long account, Role role, String unit, String path) {
        return new Actor(account, "岗位", List.of(new Actor.Grant(role, unit, path)));
    }

    static RaiseFinding raising(String problem) {
        return raising(problem, DUE);
    }

    static RaiseFinding raising(String problem, @Nullable LocalDate due) {
        return new RaiseFinding(TOWN, Origin.hand(), Level.MAJOR, problem, "信息联络员", due, List.of(), false);
    }

    static FindingId raised(Findings findings, Actor actor, String problem) {
        return done(findings.raise(actor, raising(problem)));
    }

    static FindingId done(Moving moving) {
        if (moving instanceof Moving.Done(var finding, var _)) {
            return finding;
        }
        throw new AssertionError("Not done: " + moving);
    }

    static Why why(Moving moving) {
        if (moving instanceof Moving.Refused(var refusals)) {
            return refusals.getFirst().why();
        }
        throw new AssertionError("Not refused: " + moving);
    }
}
