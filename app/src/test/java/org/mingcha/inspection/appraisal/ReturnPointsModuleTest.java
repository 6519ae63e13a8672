package org.mingcha.inspection.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.finding.FindingWorld;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Two towns owe the return of April: one files it on its day, the other two weeks late. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=return-points.invalid/log")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReturnPointsModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private Appraisals appraisals;

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @BeforeAll
    void build() {
        FindingWorld.begin(context);
        log.seal();
        file(FindingWorld.TOWN, LocalDate.of(2026, 5, 2));
        file(FindingWorld.OTHER_TOWN, LocalDate.of(2026, 5, 20));
    }

    @AfterAll
    void trueTime() {
        clock.endSimulation();
    }

    private void file(String town, LocalDate day) {
        FindingWorld.goTo(clock, day);
        var april = new ReturnKey(town, "monthly", Period.parse("2026-04").orElseThrow());
        var filed = reporting.file(Actor.operator(), new FileReturn(april, true, Map.of(), "", Optional.empty()));
        assertThat(filed).isInstanceOf(FilingResult.Accepted.class);
        log.seal();
    }

    private Part part(String town, int year) {
        return appraisals.of(FindingWorld.inspector(), town, year).orElseThrow().parts().stream()
                .filter(part -> part.component().of() == Formula.Kind.RETURNS)
                .findFirst()
                .orElseThrow();
    }

    private Point.OfReturns april(String town) {
        return part(town, 2026).lines().stream()
                .map(Point.OfReturns.class::cast)
                .filter(line -> line.returnId().equals("monthly"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasFiledByItsDayEarnsItsShareAndIsTracedToItsFiling() {
        assertThat(part(FindingWorld.TOWN, 2026).standing()).isEqualTo(Part.Standing.COUNTED);
        var inTime = april(FindingWorld.TOWN);
        assertThat(inTime.expected()).isEqualTo(1);
        assertThat(inTime.onTime()).isEqualTo(1);
        assertThat(inTime.points()).isEqualTo(inTime.outOf()).isPositive();
        var record = log.byIndex(Objects.requireNonNull(inTime.index())).flatMap(log::record);
        assertThat(record.orElseThrow().type()).isEqualTo("return.filed");
        var late = april(FindingWorld.OTHER_TOWN);
        assertThat(late.onTime()).isZero();
        assertThat(late.points()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(late.index()).isNull();
    }

    @Test
    void aCountysPointsAreThoseOfAllBelowIt() {
        var county = april("999900000000");
        assertThat(county.expected()).isGreaterThanOrEqualTo(2);
        assertThat(county.onTime()).isEqualTo(1);
    }

    @Test
    void aYearInWhichNothingWasDueIsNotCounted() {
        var before = part(FindingWorld.TOWN, 2024);
        assertThat(before.standing()).isEqualTo(Part.Standing.ABSENT);
        assertThat(before.attainable()).isZero();
    }

    @Test
    void theFileNamesWhatWasOwedAndWhatWasFiled() {
        var appraisal =
                appraisals.of(FindingWorld.inspector(), FindingWorld.TOWN, 2026).orElseThrow();
        var lines = CanonicalJson.parse(appraisals.json(appraisal))
                .path("parts")
                .path(2)
                .path("lines");
        assertThat(lines.path(0).path("return").stringValue()).isEqualTo("monthly");
        assertThat(lines.path(0).path("expected").intValue()).isEqualTo(1);
        assertThat(lines.path(0).path("entries")).hasSize(1);
    }
}
