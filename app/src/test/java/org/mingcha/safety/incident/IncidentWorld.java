package org.mingcha.safety.incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandResult;
import org.mingcha.database.MingchaClock;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** Always the same county, towns and village, with who works there. It is Monday, 2 March 2026, 09:00, in a demo. */
public final class IncidentWorld {
    public static final String COUNTY = "999900000000";
    public static final String TOWN = "999901001000";
    public static final String VILLAGE = "999901001201";
    public static final String OTHER_TOWN = "999911001000";
    public static final LocalDateTime NINE = LocalDateTime.of(2026, 3, 2, 9, 0);
    private static final String COUNTY_PATH = "CN/999900000000/";
    private static final String TOWN_PATH = COUNTY_PATH + TOWN + "/";

    private IncidentWorld() {}

    public static void begin(ApplicationContext context) {
        context.getBean(TransparencyLog.class).head();
        at(context, NINE);
        var organisation = context.getBean(Organisation.class);
        if (organisation.find(TOWN).isEmpty()) {
            importUnits(organisation);
        }
    }

    /** The clock goes on from then, by the body's zone. */
    public static void at(ApplicationContext context, LocalDateTime time) {
        var clock = context.getBean(MingchaClock.class);
        clock.simulate(Instant.from(time.atZone(clock.zone())));
    }

    private static void importUnits(Organisation organisation) {
        try {
            var file = Files.createTempFile("units", ".csv");
            Files.writeString(file, """
                    code,name,kind,parent
                    999900000000,青溪县,county,CN
                    999901001000,云岭镇,town,999900000000
                    999901001201,上坪村,village,999901001000
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

    public static Actor officer() {
        return actor(21, Role.OFFICER, TOWN, TOWN_PATH);
    }

    public static Actor villageClerk() {
        return actor(25, Role.CLERK, VILLAGE, TOWN_PATH + VILLAGE + "/");
    }

    public static Actor strangerFromOtherTown() {
        return actor(31, Role.OFFICER, OTHER_TOWN, COUNTY_PATH + OTHER_TOWN + "/");
    }

    public static Actor inspector() {
        return actor(11, Role.INSPECTOR, COUNTY, COUNTY_PATH);
    }

    public static Actor countyOfficer() {
        return actor(12, Role.OFFICER, COUNTY, COUNTY_PATH);
    }

    public static Actor auditor() {
        return actor(13, Role.AUDITOR, COUNTY, COUNTY_PATH);
    }

    private static Actor actor(long account, Role role, String unit, String path) {
        return new Actor(account, "岗位", List.of(new Actor.Grant(role, unit, path)));
    }

    public static FoundIncident found(String title, LocalDateTime at, String severity) {
        return new FoundIncident(TOWN, false, title, at, severity, Optional.of("网页篡改"));
    }

    public static FoundIncident drill(String title, LocalDateTime at, String severity) {
        return new FoundIncident(TOWN, true, title, at, severity, Optional.of("网页篡改"));
    }

    public static long done(CommandResult<Long> result) {
        return result.done();
    }

    /** Code of the first reason. */
    public static String why(CommandResult<Long> result) {
        if (result instanceof CommandResult.Rejected<Long>(var violations)) {
            return violations.getFirst().code();
        }
        throw new AssertionError("Not refused: " + result);
    }
}
