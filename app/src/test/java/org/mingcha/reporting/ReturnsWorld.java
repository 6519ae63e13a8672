package org.mingcha.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;

/** Always the same county: two towns with villages, a school, a station, and a department right below the county. */
final class ReturnsWorld {
    /** Only a demo's clock may be moved. */
    static final String ORIGIN = "mingcha.log.origin=returns.invalid/log";

    static final String COUNTY = "999900000000";
    static final String TOWN = "999901001000";
    static final String VILLAGE = "999901001201";
    static final String SCHOOL = "999901001601";
    static final String OTHER_TOWN = "999911001000";
    static final String DEPARTMENT = "999900000801";
    private static final String UNITS = """
            code,name,kind,parent
            999900000000,青溪县,county,CN
            999900000801,县网信办,office,999900000000
            999901001000,云岭镇,town,999900000000
            999901001201,上坪村,village,999901001000
            999901001202,下坪村,village,999901001000
            999901001601,云岭镇中心小学,school,999901001000
            999901001701,云岭镇文化站,office,999901001000
            999911001000,澄屏镇,town,999900000000
            999911001201,麦云村,village,999911001000
            """;

    private ReturnsWorld() {}

    static void units(Organisation organisation, Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("units.csv"), UNITS);
        organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
    }

    static void on(MingchaClock clock, String day) {
        clock.simulate(at(clock, LocalDate.parse(day)));
    }

    private static Instant at(MingchaClock clock, LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(clock.zone()).toInstant();
    }

    static Actor clerk(String unit, String path) {
        return new Actor(7, "文书", List.of(new Actor.Grant(Role.CLERK, unit, path)));
    }

    static ReturnKey monthly(String unit, String period) {
        return new ReturnKey(unit, "monthly", Period.parse(period).orElseThrow());
    }

    static FileReturn nil(String unit, String period) {
        return new FileReturn(monthly(unit, period), true, Map.of(), "", Optional.empty());
    }

    static FileReturn values(String unit, String period, Map<String, String> values) {
        return new FileReturn(monthly(unit, period), false, values, "", Optional.empty());
    }

    static SubmitEntry claim(String unit, String day, String text) {
        return new SubmitEntry(
                unit, "claim", Map.of("happened_on", day, "claim", text, "channel", "群众来询"), List.of(), true);
    }
}
