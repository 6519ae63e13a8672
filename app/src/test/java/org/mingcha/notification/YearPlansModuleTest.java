package org.mingcha.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A unit's year, as it stands on a day in it. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=plans.invalid/log")
class YearPlansModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private YearPlans plans;

    @Autowired
    private DueCalendars calendars;

    private NotificationWorld world;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(context);
    }

    @Test
    void whatTheLedgerHoldsIsDoneAndWhatItsMonthLacksIsLate() {
        assertThat(state("town-online-work-1-count-1")).isEqualTo("2025-03-31 late");
        assertThat(state("town-online-work-1-count-2")).isEqualTo("2025-06-30 open");
        assertThat(state("town-online-work-1-count-3")).isEqualTo("2025-09-30 coming");
        assertThat(state("town-online-work-20-drills-1")).isEqualTo("2025-12-31 open");
        study("2025-04-02");
        assertThat(state("town-online-work-1-count-1")).isEqualTo("2025-03-31 late");
        assertThat(state("town-online-work-1-count-2")).isEqualTo("2025-06-30 done");
        study("2025-04-03");
        assertThat(state("town-online-work-1-count-1")).as("made up for").isEqualTo("2025-03-31 done-late");
        study("2025-02-20");
        assertThat(state("town-online-work-1-count-1")).isEqualTo("2025-03-31 done");
    }

    @Test
    void returnsStandInTheMonthInWhichTheyAreDue() {
        var town = plans.of(NotificationWorld.officer(), NotificationWorld.TOWN, 2025)
                .orElseThrow();
        assertThat(town.works())
                .filteredOn(work -> work.kind() == PlannedWork.Kind.RETURN)
                .filteredOn(work -> work.dueOn().getMonthValue() <= 5)
                .extracting(work ->
                        work.dueOn() + " " + work.id() + " " + work.state().code())
                .contains(
                        "2025-04-05 monthly-2025-03 open",
                        "2025-04-05 quarterly-2025-Q1 open",
                        "2025-05-05 monthly-2025-04 coming");
        assertThat(town.of(10).stream().map(PlannedWork::id)).contains("monthly-2025-09", "quarterly-2025-Q3");
    }

    @Test
    void whoDoesNotSeeTheUnitSeesNoPlan() {
        assertThat(plans.of(NotificationWorld.clerk(), NotificationWorld.TOWN, 2025))
                .isEmpty();
        assertThat(plans.of(NotificationWorld.inspector(), NotificationWorld.TOWN, 2025))
                .isPresent();
        assertThat(plans.acts(NotificationWorld.clerk(), NotificationWorld.VILLAGE, 2025))
                .as("villages are not asked the 25 items")
                .isEmpty();
    }

    @Test
    void theCalendarOfItsOwnPeopleHasWhatIsNotDone() {
        var text = calendars.of(NotificationWorld.officer(), Locale.SIMPLIFIED_CHINESE);
        assertThat(text).contains("UID:plan-" + NotificationWorld.TOWN + "-2025-town-online-work-20-drills-1@");
        assertThat(text.replace("\r\n ", "")).contains("SUMMARY:应急演练台账");
        assertThat(calendars.of(NotificationWorld.inspector(), Locale.SIMPLIFIED_CHINESE))
                .doesNotContain("UID:plan-");
    }

    private String state(String id) {
        var officer = NotificationWorld.officer();
        return plans.of(officer, NotificationWorld.TOWN, 2025).orElseThrow().works().stream()
                .filter(work -> work.id().equals(id))
                .map(work -> work.dueOn() + " " + work.state().code())
                .findFirst()
                .orElseThrow();
    }

    private void study(String day) {
        var values =
                Map.of("happened_on", day, "title", "学习 " + day, "kind", "学习", "chair", "第一责任人", "attendance", "9");
        var submitted = context.getBean(Ledger.class)
                .submit(
                        NotificationWorld.officer(),
                        new SubmitEntry(NotificationWorld.TOWN, "meeting", values, List.of(), true));
        assertThat(submitted).isInstanceOf(Submission.Accepted.class);
        world.seal();
    }
}
