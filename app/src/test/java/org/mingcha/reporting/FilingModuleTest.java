package org.mingcha.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.reporting.ReturnsWorld.OTHER_TOWN;
import static org.mingcha.reporting.ReturnsWorld.SCHOOL;
import static org.mingcha.reporting.ReturnsWorld.TOWN;
import static org.mingcha.reporting.ReturnsWorld.VILLAGE;
import static org.mingcha.reporting.ReturnsWorld.claim;
import static org.mingcha.reporting.ReturnsWorld.monthly;
import static org.mingcha.reporting.ReturnsWorld.nil;
import static org.mingcha.reporting.ReturnsWorld.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Actor;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One return at a time; each test has a month of its own. */
@MingchaSpringTest
@TestPropertySource(properties = ReturnsWorld.ORIGIN)
class FilingModuleTest {
    private static final Actor OPERATOR = Actor.operator();

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private Ledger ledger;

    @Autowired
    private Organisation organisation;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private MingchaClock clock;

    @BeforeEach
    void units(@TempDir Path folder) throws IOException {
        ReturnsWorld.on(clock, "2025-01-02");
        ReturnsWorld.units(organisation, folder);
    }

    @Test
    void takesNilReturnOnItsDueDayAndLateOneTheDayAfter() {
        ReturnsWorld.on(clock, "2025-02-05");
        assertThat(state(reporting.file(OPERATOR, nil(VILLAGE, "2025-01")))).isEqualTo(FilingState.NIL);
        ReturnsWorld.on(clock, "2025-02-06");
        assertThat(state(reporting.file(OPERATOR, nil(TOWN, "2025-01")))).isEqualTo(FilingState.LATE);
        assertThat(row(TOWN, "2025-01")).isEqualTo(new Completeness.Row("2025-01", 5, 2, 1, 2, 0));
    }

    @Test
    void refusesNilReturnNamingTheEntriesUntilItIsExplained() {
        ReturnsWorld.on(clock, "2025-03-20");
        enter(VILLAGE, "2025-03-19", "停水的传言");
        log.seal();
        ReturnsWorld.on(clock, "2025-04-02");
        var refused = reporting.file(OPERATOR, nil(VILLAGE, "2025-03"));
        assertThat(refused).isInstanceOfSatisfying(FilingResult.Contradicted.class, contradicted -> {
            assertThat(contradicted.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.title()).isEqualTo("停水的传言");
                assertThat(entry.index()).isNotNull();
            });
        });
        var explained = new FileReturn(monthly(VILLAGE, "2025-03"), true, Map.of(), "邻村的事，误记", Optional.empty());
        assertThat(state(reporting.file(OPERATOR, explained))).isEqualTo(FilingState.WAITING);
        assertThat(row(VILLAGE, "2025-03").contradicted()).isZero();
    }

    @Test
    void marksNilReturnContradictedWhenAnEntryComesLaterAndClearsItWhenThatIsWithdrawn() {
        ReturnsWorld.on(clock, "2025-05-02");
        reporting.file(OPERATOR, nil(TOWN, "2025-04"));
        assertThat(row(TOWN, "2025-04").contradicted()).isZero();
        var entry = enter(TOWN, "2025-04-27", "学校停课的传言");
        assertThat(row(TOWN, "2025-04").contradicted()).isOne();
        assertThat(row("CN", "2025-04").contradicted()).isOne();
        ledger.withdraw(OPERATOR, new org.mingcha.ledger.WithdrawEntry(entry, "重复", true));
        assertThat(row(TOWN, "2025-04").contradicted()).isZero();
    }

    @Test
    void keepsTheFirstDayWhenAReturnIsCorrectedAndLosesItWhenWithdrawn() {
        ReturnsWorld.on(clock, "2025-06-04");
        reporting.file(OPERATOR, nil(VILLAGE, "2025-05"));
        ReturnsWorld.on(clock, "2025-06-10");
        assertThat(state(reporting.file(OPERATOR, values(VILLAGE, "2025-05", Map.of("incidents", "1")))))
                .isEqualTo(FilingState.FILED);
        assertThat(row(VILLAGE, "2025-05")).isEqualTo(new Completeness.Row("2025-05", 1, 1, 1, 0, 0));
        assertThat(reporting.withdraw(OPERATOR, new WithdrawReturn(monthly(VILLAGE, "2025-05"), "长".repeat(1_001))))
                .isEqualTo(FilingResult.Refused.of(ReturnRefusal.REASON_TOO_LONG, "1000"));
        assertThat(state(reporting.withdraw(OPERATOR, new WithdrawReturn(monthly(VILLAGE, "2025-05"), "填错"))))
                .isEqualTo(FilingState.MISSING);
        assertThat(row(VILLAGE, "2025-05")).isEqualTo(new Completeness.Row("2025-05", 1, 0, 0, 0, 0));
        assertThat(state(reporting.file(OPERATOR, nil(VILLAGE, "2025-05")))).isEqualTo(FilingState.LATE);
        assertThat(log.facts()
                        .of(
                                java.util.Set.of(VILLAGE),
                                "return.filed",
                                java.time.LocalDate.of(2025, 5, 1),
                                java.time.LocalDate.of(2025, 5, 31)))
                .isEmpty();
        log.seal();
        assertThat(log.facts()
                        .of(
                                java.util.Set.of(VILLAGE),
                                "return.filed",
                                java.time.LocalDate.of(2025, 5, 1),
                                java.time.LocalDate.of(2025, 5, 31)))
                .hasSize(1);
    }

    @Test
    void takesTogetherOnlyWhatNothingSpeaksAgainst() {
        enter(VILLAGE, "2024-10-05", "停电的传言");
        reporting.open(monthly(VILLAGE, "2024-10"));
        var clerk = ReturnsWorld.clerk(TOWN, "CN/999900000000/999901001000/");
        var named = new FileReturn(monthly("999901001202", "2024-10"), true, Map.of(), "", Optional.of("t-1"));
        var filings = List.of(
                new FilingRequest(OPERATOR, nil(VILLAGE, "2024-10")),
                new FilingRequest(OPERATOR, nil(TOWN, "2024-10")),
                new FilingRequest(OPERATOR, nil(TOWN, "2024-10")),
                new FilingRequest(OPERATOR, nil(ReturnsWorld.DEPARTMENT, "2024-10")),
                new FilingRequest(clerk, nil(OTHER_TOWN, "2024-10")),
                new FilingRequest(OPERATOR, named),
                new FilingRequest(clerk, values(SCHOOL, "2024-10", Map.of("incidents", "2"))),
                new FilingRequest(OPERATOR, nil(OTHER_TOWN, "2025-01")));
        var taken = reporting.fileTogether(filings);
        assertThat(taken.stream().map(Optional::isPresent))
                .containsExactly(false, true, false, false, false, false, true, false);
        assertThat(taken.get(1).orElseThrow().state()).isEqualTo(FilingState.LATE);
        assertThat(reporting.fileTogether(filings)).containsOnly(Optional.empty());
        assertThat(row(ReturnsWorld.COUNTY, "2024-10"))
                .isEqualTo(new Completeness.Row(
                        "2024-10", row(ReturnsWorld.COUNTY, "2024-10").expected(), 2, 0, 1, 0));
        assertThat(reporting.file(clerk, nil(TOWN, "2024-10")))
                .isInstanceOfSatisfying(FilingResult.Accepted.class, again -> {
                    assertThat(again.repeated()).isTrue();
                    assertThat(again.record())
                            .isEqualTo(taken.get(1).orElseThrow().record());
                });
    }

    @Test
    void filesTheSameOnceWhateverTheClientRepeats() {
        ReturnsWorld.on(clock, "2025-07-03");
        var named = new FileReturn(monthly(TOWN, "2025-06"), true, Map.of(), "", Optional.of("a-1"));
        var first = (FilingResult.Accepted) reporting.file(OPERATOR, named);
        var again = (FilingResult.Accepted) reporting.file(OPERATOR, named);
        assertThat(again).isEqualTo(new FilingResult.Accepted(first.record(), FilingState.NIL, true));
        var unnamed = (FilingResult.Accepted) reporting.file(OPERATOR, nil(TOWN, "2025-06"));
        assertThat(unnamed.record()).isEqualTo(first.record());
        var other = new FileReturn(monthly(OTHER_TOWN, "2025-06"), true, Map.of(), "", Optional.of("a-1"));
        assertThat(reporting.file(OPERATOR, other)).isEqualTo(new FilingResult.Conflict("a-1"));
    }

    @Test
    void refusesWhoeverOwesNothingOrWhatCannotBeSaid() {
        ReturnsWorld.on(clock, "2025-09-02");
        assertThat(reason(reporting.file(OPERATOR, nil(SCHOOL, "2025-08")))).isEqualTo(ReturnRefusal.EXEMPT);
        assertThat(reason(reporting.file(OPERATOR, nil(ReturnsWorld.DEPARTMENT, "2025-08"))))
                .isEqualTo(ReturnRefusal.EXEMPT);
        assertThat(reason(reporting.file(OPERATOR, nil(ReturnsWorld.COUNTY, "2025-08"))))
                .isEqualTo(ReturnRefusal.NOT_OWED);
        assertThat(reason(reporting.file(OPERATOR, nil(TOWN, "2025-09")))).isEqualTo(ReturnRefusal.PERIOD_AHEAD);
        assertThat(reason(reporting.file(OPERATOR, nil(TOWN, "2025-Q2")))).isEqualTo(ReturnRefusal.PERIOD_UNFIT);
        assertThat(reason(reporting.file(OPERATOR, values(TOWN, "2025-08", Map.of("incidents", "1.5")))))
                .isEqualTo(ReturnRefusal.FIELD_NOT_A_COUNT);
        var quarterly = new ReturnKey(TOWN, "quarterly", Period.parse("2025-Q2").orElseThrow());
        assertThat(reason(reporting.file(OPERATOR, new FileReturn(quarterly, true, Map.of(), "", Optional.empty()))))
                .isEqualTo(ReturnRefusal.NO_NIL);
        var stranger = ReturnsWorld.clerk(OTHER_TOWN, "CN/999900000000/999911001000/");
        assertThat(reason(reporting.file(stranger, nil(TOWN, "2025-08")))).isEqualTo(ReturnRefusal.NOT_FOUND);
    }

    @Test
    void fillsTheFormFromTheLedger() {
        ReturnsWorld.on(clock, "2025-10-20");
        enter(TOWN, "2025-10-19", "涨价的传言");
        ReturnsWorld.on(clock, "2025-11-01");
        assertThat(reporting.form(OPERATOR, monthly(TOWN, "2025-10")))
                .as("looking opens no period")
                .isEmpty();
        reporting.open(monthly(TOWN, "2025-10"));
        var form = reporting.form(OPERATOR, monthly(TOWN, "2025-10")).orElseThrow();
        assertThat(form.prefilled()).containsEntry("claims", "1").containsEntry("incidents", "0");
        assertThat(form.entries()).hasSize(1);
        assertThat(form.state()).isEqualTo(FilingState.NOT_DUE);
    }

    private org.mingcha.ledger.EntryId enter(String unit, String day, String text) {
        return ((Submission.Accepted) ledger.submit(OPERATOR, claim(unit, day, text))).entry();
    }

    private Completeness.Row row(String unit, String period) {
        log.seal();
        reporting.catchUp();
        var query = new CompletenessQuery(
                unit, "monthly", List.of(Period.parse(period).orElseThrow()), false);
        return reporting.completeness(OPERATOR, query).orElseThrow().rows().getFirst();
    }

    private static FilingState state(FilingResult filing) {
        assertThat(filing).isInstanceOf(FilingResult.Accepted.class);
        return ((FilingResult.Accepted) filing).state();
    }

    private static ReturnRefusal reason(FilingResult filing) {
        assertThat(filing).isInstanceOf(FilingResult.Refused.class);
        return ((FilingResult.Refused) filing).reason();
    }
}
