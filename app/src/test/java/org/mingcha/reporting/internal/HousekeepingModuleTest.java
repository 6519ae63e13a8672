package org.mingcha.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=periods.invalid/log")
class HousekeepingModuleTest {
    @Autowired
    private Housekeeping housekeeping;

    @Autowired
    private PeriodTable periods;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @Test
    void aTreeOfTheEveningBeforeIsThereWhenTheMonthBegins(@TempDir Path folder) throws IOException {
        log.head();
        goTo(LocalDate.of(2026, 2, 28), 23);
        var file =
                Files.writeString(folder.resolve("units.csv"), "code,name,kind,parent\n999900000000,青溪县,county,CN\n");
        organisation.importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
        goTo(LocalDate.of(2026, 3, 2), 9);
        housekeeping.run();
        assertThat(periods.find("monthly", "2026-03")).isPresent();
    }

    private void goTo(LocalDate day, int hour) {
        clock.simulate(day.atTime(hour, 0).atZone(clock.zone()).toInstant());
    }
}
