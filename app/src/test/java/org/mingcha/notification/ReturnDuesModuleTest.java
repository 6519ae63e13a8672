package org.mingcha.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.notification.NotificationWorld.clerk;
import static org.mingcha.notification.NotificationWorld.inspector;
import static org.mingcha.notification.NotificationWorld.officer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.SendBackReturn;
import org.mingcha.reporting.TakeReturn;
import org.mingcha.reporting.WithdrawReturn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Returns that a unit owes are due for those who file them, without a row being kept for any. */
@MingchaSpringTest
@TestPropertySource(properties = "mingcha.log.origin=dues.invalid/log")
class ReturnDuesModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueDates dues;

    @Autowired
    private ReturnReporting reporting;

    @Autowired
    private JdbcClient jdbc;

    private NotificationWorld world;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(context);
    }

    @Test
    void areDueForTheVeryUnitUntilFiledAndAgainWhenWithdrawn() {
        assertThat(titles(clerk())).containsExactly("monthly 2025-04-05", "monthly 2025-05-05");
        assertThat(page(clerk()).dues().getFirst()).satisfies(due -> {
            assertThat(due.kind()).isEqualTo(DueKind.FILE);
            assertThat(due.when()).isEqualTo(DueDate.When.THIS_WEEK);
            assertThat(due.path()).isEqualTo("/returns/monthly/2025-03?unit=" + NotificationWorld.VILLAGE);
            assertThat(due.titleArguments()).containsExactly("2025", "3");
            assertThat(due.reminder()).isNull();
        });
        assertThat(titles(officer()))
                .containsExactlyInAnyOrder("monthly 2025-04-05", "quarterly 2025-04-05", "monthly 2025-05-05");
        assertThat(titles(inspector())).isEmpty();

        var filed = world.filesNil(NotificationWorld.VILLAGE, "2025-03");
        assertThat(titles(clerk())).as("not yet sealed").containsExactly("monthly 2025-05-05");
        world.seal();
        assertThat(titles(clerk())).containsExactly("monthly 2025-05-05");

        var key = new ReturnKey(NotificationWorld.VILLAGE, "monthly", NotificationWorld.period("2025-03"));
        context.getBean(ReturnOversight.class).sendBack(inspector(), new SendBackReturn(key, filed, "请核对"));
        assertThat(titles(clerk())).as("sent back").containsExactly("monthly 2025-04-05", "monthly 2025-05-05");
        world.filesNil(NotificationWorld.VILLAGE, "2025-03");
        assertThat(titles(clerk())).containsExactly("monthly 2025-05-05");
        reporting.withdraw(Actor.operator(), new WithdrawReturn(key, "填错"));
        assertThat(titles(clerk())).containsExactly("monthly 2025-04-05", "monthly 2025-05-05");

        world.goTo(NotificationWorld.THURSDAY.plusDays(3));
        assertThat(page(clerk()).overdue()).isEqualTo(1);
        assertThat(page(clerk()).later()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from notification.due_date")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void readingWhatWasFiledIsDueForEachAddresseeUntilItIsTaken() {
        var key = new ReturnKey(NotificationWorld.OTHER_TOWN, "quarterly", NotificationWorld.period("2025-Q1"));
        var values = Map.of("summary", "按计划开展");
        var filing = reporting.file(Actor.operator(), new FileReturn(key, false, values, "", Optional.empty()));
        var filed = new TakeReturn(key, ((FilingResult.Accepted) filing).record());
        world.seal();
        var county = "CN/" + NotificationWorld.COUNTY + "/";
        var leader = NotificationWorld.actor(42, Role.LEADER, key.unit(), county + key.unit() + "/");
        for (var addressee : List.of(leader, inspector())) {
            assertThat(page(addressee).dues()).singleElement().satisfies(due -> {
                assertThat(due.kind()).isEqualTo(DueKind.TAKE);
                assertThat(due.path()).isEqualTo("/matrix/" + key.unit() + "/quarterly/2025-Q1");
                assertThat(due.titleKey()).isEqualTo("notification.due.take.quarterly");
                assertThat(due.titleArguments()).containsExactly("2025", "1");
                assertThat(due.dueOn()).isEqualTo("2025-04-10");
            });
        }
        assertThat(page(NotificationWorld.actor(44, Role.OFFICER, key.unit(), county + key.unit() + "/"))
                        .dues())
                .extracting(DueDate::kind)
                .containsOnly(DueKind.FILE);

        var oversight = context.getBean(ReturnOversight.class);
        assertThat(oversight.take(inspector(), filed)).isInstanceOf(FilingResult.Accepted.class);
        assertThat(page(inspector()).dues()).isEmpty();
        assertThat(page(leader).dues()).hasSize(1);
        assertThat(oversight.take(leader, filed)).isInstanceOf(FilingResult.Accepted.class);
        assertThat(page(leader).dues()).isEmpty();
        world.seal();
        assertThat(page(leader).dues()).isEmpty();
    }

    @Test
    void pageByKeyset() {
        var seen = new ArrayList<String>();
        var page = dues.due(officer(), null, 1);
        page.dues().forEach(due -> seen.add(due.titleKey() + due.dueOn()));
        while (page.next() != null) {
            page = dues.due(officer(), DueSlice.Cursor.parse(page.next().text()).orElseThrow(), 1);
            page.dues().forEach(due -> seen.add(due.titleKey() + due.dueOn()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void areCountedAlsoBehindTheLast() {
        var behind = new DueSlice.Cursor(2, "\uffff", LocalDate.of(9999, 12, 31), "z", Long.MAX_VALUE);
        var page = dues.due(officer(), behind, 1);
        assertThat(page.dues()).isEmpty();
        assertThat(page.count()).isEqualTo(3);
        assertThat(page(inspector()).count()).isZero();
    }

    @Test
    void areNoOnesWhereTheUnitIsClosed() {
        var other =
                NotificationWorld.actor(41, Role.CLERK, "999911001201", "CN/999900000000/999911001000/999911001201/");
        assertThat(page(other).count()).isEqualTo(2);
        var closed = context.getBean(Organisation.class)
                .change(List.of(new UnitChange.Close("999911001201", List.of(), LocalDate.of(2025, 4, 3))));
        assertThat(closed).isInstanceOf(UnitsChanged.Done.class);
        assertThat(page(other).count()).isZero();
    }

    @Test
    void haveATitleForEachReturnThatIsShipped() {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var chinese = ResourceBundle.getBundle("messages/notification", Locale.ROOT, control);
        var english = ResourceBundle.getBundle("messages/notification", Locale.ENGLISH, control);
        Returns.shipped().all().forEach(each -> {
            assertThat(chinese.getString("notification.due.file." + each.id())).contains(each.title());
            assertThat(english.getString("notification.due.file." + each.id())).contains(each.english());
            assertThat(chinese.getString("notification.due.take." + each.id())).contains(each.title());
            assertThat(english.getString("notification.due.take." + each.id())).containsIgnoringCase(each.english());
        });
    }

    private DueSlice page(Actor actor) {
        return dues.due(actor, null, 50);
    }

    private List<String> titles(Actor actor) {
        return page(actor).dues().stream()
                .map(due -> due.titleKey().replace("notification.due.file.", "") + " " + due.dueOn())
                .toList();
    }
}
