package org.mingcha.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.notification.NotificationWorld.THURSDAY;
import static org.mingcha.notification.NotificationWorld.TOWN;
import static org.mingcha.notification.NotificationWorld.VILLAGE;
import static org.mingcha.notification.NotificationWorld.clerk;
import static org.mingcha.notification.NotificationWorld.inspector;
import static org.mingcha.notification.NotificationWorld.officer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.notification.ReminderResult.Why;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A reminder is private, within working hours, once a day and thing. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=reminders.invalid/log")
class RemindersModuleTest {
    private static final ReminderSubject MARCH =
            new ReminderSubject.OfReturn("monthly", NotificationWorld.period("2025-03"));

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Reminders reminders;

    @Autowired
    private DueDates dues;

    @Autowired
    private JdbcClient jdbc;

    private NotificationWorld world;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(context);
        jdbc.sql("delete from notification.reminder").update();
    }

    @Test
    void showsWhereTheWorkIsDoneAndNowhereElse() {
        assertThat(reminders.remind(inspector(), VILLAGE, MARCH)).isEqualTo(new ReminderResult.Reminded("上坪村"));
        var march = dues.due(clerk(), null, 9).dues().getFirst();
        assertThat(march.reminder()).isEqualTo(new DueDate.Reminder(LocalDate.of(2025, 4, 3), "青溪县"));
        assertThat(dues.due(clerk(), null, 9).dues().getLast().reminder()).isNull();
        assertThat(dues.due(officer(), null, 9).dues())
                .allSatisfy(due -> assertThat(due.reminder()).isNull());
        assertThat(dues.due(inspector(), null, 9).dues()).isEmpty();
    }

    @Test
    void isOnceADayAndThing() {
        assertThat(reminders.remind(inspector(), VILLAGE, MARCH)).isInstanceOf(ReminderResult.Reminded.class);
        assertThat(reminders.remind(inspector(), VILLAGE, MARCH))
                .isEqualTo(new ReminderResult.Refused(Why.ALREADY_TODAY));
        assertThat(reminders.remind(
                        inspector(),
                        VILLAGE,
                        new ReminderSubject.OfReturn("monthly", NotificationWorld.period("2025-04"))))
                .isInstanceOf(ReminderResult.Reminded.class);
        // The fourth is Qingming; the seventh is a Monday.
        world.goTo(THURSDAY.plusDays(4));
        assertThat(reminders.remind(inspector(), VILLAGE, MARCH)).isInstanceOf(ReminderResult.Reminded.class);
        var newest = dues.due(clerk(), null, 9).dues().getFirst().reminder();
        assertThat(Objects.requireNonNull(newest).on()).isEqualTo(LocalDate.of(2025, 4, 7));
    }

    @Test
    void isRefusedOutsideWorkingHours() {
        for (var moment : new LocalDateTime[] {
            THURSDAY.withHour(8).withMinute(29),
            THURSDAY.withHour(17).withMinute(30),
            // Qingming, a Friday.
            THURSDAY.plusDays(1),
            THURSDAY.plusDays(3)
        }) {
            world.goTo(moment);
            assertThat(reminders.remind(inspector(), VILLAGE, MARCH))
                    .as("%s", moment)
                    .isEqualTo(new ReminderResult.Refused(Why.OUTSIDE_HOURS));
        }
        // A Sunday that is worked.
        world.goTo(LocalDateTime.of(2025, 4, 27, 8, 30));
        assertThat(reminders.remind(inspector(), VILLAGE, MARCH)).isInstanceOf(ReminderResult.Reminded.class);
    }

    @Test
    void isRefusedWhereNothingWaits() {
        var refused = new ReminderResult.Refused(Why.NOT_DUE);
        // Villages owe no quarterly report, the town has filed, a month that hasn't begun isn't owed.
        assertThat(reminders.remind(
                        inspector(),
                        VILLAGE,
                        new ReminderSubject.OfReturn("quarterly", NotificationWorld.period("2025-Q1"))))
                .isEqualTo(refused);
        world.filesNil(TOWN, "2025-03");
        assertThat(reminders.remind(inspector(), TOWN, MARCH)).isEqualTo(refused);
        assertThat(reminders.remind(
                        inspector(),
                        TOWN,
                        new ReminderSubject.OfReturn("monthly", NotificationWorld.period("2025-05"))))
                .isEqualTo(refused);
    }

    @Test
    void isForSuperiorsOfTheUnitOnly() {
        var refused = new ReminderResult.Refused(Why.NOT_FOUND);
        assertThat(reminders.remind(clerk(), VILLAGE, MARCH)).isEqualTo(refused);
        assertThat(reminders.remind(officer(), VILLAGE, MARCH)).isEqualTo(refused);
        var path = "CN/999900000000/999911001000/";
        var elsewhere = NotificationWorld.actor(51, Role.INSPECTOR, NotificationWorld.OTHER_TOWN, path);
        assertThat(reminders.remind(elsewhere, VILLAGE, MARCH)).isEqualTo(refused);
        var ofTheUnitItself = NotificationWorld.actor(52, Role.LEADER, TOWN, "CN/999900000000/" + TOWN + "/");
        assertThat(reminders.remind(ofTheUnitItself, TOWN, MARCH)).isEqualTo(refused);
        assertThat(reminders.remind(ofTheUnitItself, VILLAGE, MARCH)).isInstanceOf(ReminderResult.Reminded.class);
        assertThat(reminders.remind(Actor.operator(), "123456", MARCH)).isEqualTo(refused);
    }

    @Test
    void isOfAnAssessmentWhileItWaitsForTheUnit() {
        var subject = new ReminderSubject.OfAssessment(world.asked());
        assertThat(reminders.remind(inspector(), NotificationWorld.OTHER_TOWN, subject))
                .as("another town's")
                .isEqualTo(new ReminderResult.Refused(Why.NOT_DUE));
        assertThat(reminders.remind(inspector(), TOWN, subject)).isInstanceOf(ReminderResult.Reminded.class);
        assertThat(dues.due(officer(), null, 9).dues())
                .filteredOn(due -> due.kind() == DueKind.ANSWER)
                .singleElement()
                .satisfies(due -> assertThat(due.reminder()).isNotNull());
    }
}
