package org.mingcha.inspection.finding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.mingcha.ledger.EntryId;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.organisation.UnitsChanged;
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
            if (!(done instanceof UnitImportResult.Read read) || !read.refused().isEmpty()) {
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

    public static RaiseFinding raising(String problem, LocalDate due) {
        return raising(TOWN, problem, "信息联络员", due);
    }

    public static RaiseFinding raising(String unit, String problem, String owner, LocalDate due) {
        return new RaiseFinding(
                unit,
                problem,
                Level.MAJOR,
                owner,
                due,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static RaiseFinding fromEntry(String unit, EntryId entry, String problem) {
        return new RaiseFinding(
                unit,
                problem,
                Level.MAJOR,
                "网络安全员",
                DUE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(entry.value()));
    }

    public static FindingId raised(Findings findings, Actor actor, String problem) {
        return done(findings.raise(actor, raising(problem), List.of(), false));
    }

    public static FindingId done(CommandResult<Long> result) {
        return new FindingId(result.done());
    }

    /** Code of the first reason. */
    public static String why(CommandResult<Long> result) {
        if (result instanceof CommandResult.Rejected<Long>(var violations)) {
            return violations.getFirst().code();
        }
        throw new AssertionError("Not refused: " + result);
    }
}
