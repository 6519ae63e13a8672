package org.mingcha.inspection.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.organisation.UnitsImport;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** Always the same county and towns, with two inspectors and an officer. It is Monday, 2 March 2026, in a demo. */
public final class FindingWorld {
    public static final String TOWN = "999901001000";
    public static final String OTHER_TOWN = "999911001000";
    public static final String MERGED_TOWN = "999901002000";
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    public static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final String COUNTY = "CN/999900000000/";

    private FindingWorld() {}

    /** Units sealed as one set, one of them merged away since; the clock stands. */
    public static void begin(ApplicationContext context) {
        context.getBean(TransparencyLog.class).head();
        var clock = context.getBean(MingchaClock.class);
        goTo(clock, TODAY);
        var organisation = context.getBean(Organisation.class);
        if (organisation.find(TOWN).isEmpty()) {
            importUnits(organisation);
            var merged = new UnitChange.Close(MERGED_TOWN, List.of(TOWN), TODAY);
            if (!(organisation.change(List.of(merged)) instanceof UnitsChanged.Done)) {
                throw new AssertionError("Not merged");
            }
        }
    }

    /** Noon of that day in the body's zone. */
    public static void goTo(MingchaClock clock, LocalDate day) {
        clock.simulate(Instant.from(day.atTime(12, 0).atZone(clock.zone())));
    }

    private static void importUnits(Organisation organisation) {
        try {
            var file = Files.createTempFile("units", ".csv");
            Files.writeString(file, """
                    code,name,kind,parent
                    999900000000,青溪县,county,CN
                    999901001000,云岭镇,town,999900000000
                    999901002000,旧镇,town,999900000000
                    999911001000,澄屏镇,town,999900000000
                    """);
            var done = organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
            if (!(done instanceof UnitsImport.Read read) || !read.refused().isEmpty()) {
                throw new AssertionError(done);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Actor inspector() {
        return actor(11, Role.INSPECTOR, "999900000000", COUNTY);
    }

    public static Actor otherInspector() {
        return actor(12, Role.INSPECTOR, "999900000000", COUNTY);
    }

    public static Actor officer() {
        return actor(21, Role.OFFICER, TOWN, COUNTY + TOWN + "/");
    }

    public static Actor leader() {
        return actor(22, Role.LEADER, TOWN, COUNTY + TOWN + "/");
    }

    public static Actor strangerFromOtherTown() {
        return actor(31, Role.OFFICER, OTHER_TOWN, COUNTY + OTHER_TOWN + "/");
    }

    /** Somebody with both roles: still one person. */
    public static Actor inspectorAndOfficer() {
        var grants = List.of(
                new Actor.Grant(Role.INSPECTOR, "999900000000", COUNTY),
                new Actor.Grant(Role.OFFICER, TOWN, COUNTY + TOWN + "/"));
        return new Actor(41, "两岗", grants);
    }

    private static Actor actor(long account, Role role, String unit, String path) {
        return new Actor(account, "岗位", List.of(new Actor.Grant(role, unit, path)));
    }

    public static RaiseFinding raising(String problem) {
        return raising(problem, DUE);
    }

    public static RaiseFinding raising(String problem, @Nullable LocalDate due) {
        return new RaiseFinding(TOWN, Origin.hand(), Level.MAJOR, problem, "信息联络员", due, List.of(), false);
    }

    public static FindingId raised(Findings findings, Actor actor, String problem) {
        return done(findings.raise(actor, raising(problem)));
    }

    public static FindingId done(Moving moving) {
        if (moving instanceof Moving.Done(var finding, var _)) {
            return finding;
        }
        throw new AssertionError("Not done: " + moving);
    }

    public static Why why(Moving moving) {
        if (moving instanceof Moving.Refused(var refusals)) {
            return refusals.getFirst().why();
        }
        throw new AssertionError("Not refused: " + moving);
    }
}
