package org.mingcha.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.notification.NotificationWorld.THURSDAY;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is due, as another program reads it. The reader is ical4j, which accepts nothing that RFC 5545 doesn't. */
@MingchaSpringTest
@TestPropertySource(
        properties = {"mingcha.log.origin=calendar.invalid/log", "mingcha.url=https://mingcha.qingxi.example.cn:8443"})
class CalendarModuleTest {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private DueCalendars calendars;

    @Autowired
    private JdbcClient jdbc;

    private NotificationWorld world;

    @BeforeEach
    void begin() {
        world = new NotificationWorld(context);
    }

    @Test
    void isReadByAStrictReader() throws Exception {
        var calendar = read(calendars.of(NotificationWorld.clerk(), Locale.SIMPLIFIED_CHINESE));
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(events(calendar)).hasSize(2);
        var march = events(calendar).getFirst();
        assertThat(value(march, Property.SUMMARY)).isEqualTo("月度零报告（2025年3月）");
        assertThat(value(march, Property.UID)).matches("file-\\d+-999901001201@calendar\\.invalid");
        assertThat(value(march, Property.DTSTAMP)).as("nine in Shanghai").isEqualTo("20250403T010000Z");
        assertThat(march.getRequiredProperty(Property.DTSTART).toString().strip())
                .isEqualTo("DTSTART;VALUE=DATE:20250405");
        assertThat(value(march, Property.DTEND)).isEqualTo("20250406");
        assertThat(value(march, Property.URL)).startsWith("https://mingcha.qingxi.example.cn:8443/");
        // The fifth is a Saturday and the fourth is Qingming: Thursday, nine o'clock in Shanghai.
        assertThat(alarm(march)).isEqualTo("20250403T010000Z");
        // The fifth of May is still a day off, as are the four days before.
        assertThat(alarm(events(calendar).getLast())).isEqualTo("20250430T010000Z");
    }

    @Test
    void keepsEventsNamesOverTimeAndSaysWhatIsOverdue() throws Exception {
        var actor = NotificationWorld.clerk();
        var before = value(events(read(calendars.of(actor, Locale.ENGLISH))).getFirst(), Property.UID);
        world.goTo(THURSDAY.plusDays(20));
        var march = events(read(calendars.of(actor, Locale.ENGLISH))).getFirst();
        assertThat(value(march, Property.UID)).isEqualTo(before);
        assertThat(value(march, Property.SUMMARY)).isEqualTo("Overdue: Monthly zero report, 2025/3");
        assertThat(march.getAlarms()).isEmpty();
    }

    @Test
    void foldsAtSeventyFiveOctetsAndEscapes() throws Exception {
        var title = "核查，值班表；第3项, 见 C:\\台账;\n第二行 " + "长".repeat(30) + "🙂".repeat(20);
        jdbc.sql("""
                        insert into notification.due_date
                        values ('rectify', 7, :unit, '{officer}', '/findings/7', 'notification.due.rectify',
                            array[:title], '2025-04-30', null)
                        """)
                .param("unit", NotificationWorld.TOWN)
                .param("title", title)
                .update();
        var text = calendars.of(NotificationWorld.officer(), Locale.SIMPLIFIED_CHINESE);
        jdbc.sql("delete from notification.due_date").update();
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(events(read(text)))
                .extracting(event -> value(event, Property.SUMMARY))
                .contains("整改：" + title);
    }

    @Test
    void opensToItsNewestKeyOnlyAndUntilThatIsRevoked() throws Exception {
        var actor = world.account("calendar.clerk", Role.CLERK, NotificationWorld.VILLAGE);
        assertThat(calendars.since(actor)).isEmpty();
        var first = calendars.makeKey(actor, Locale.ENGLISH);
        assertThat(first).hasSize(43);
        assertThat(events(read(calendars.behind(first).orElseThrow()))).hasSize(2);
        var second = calendars.makeKey(actor, Locale.ENGLISH);
        assertThat(calendars.behind(first)).isEmpty();
        assertThat(calendars.behind(second)).isPresent();
        assertThat(jdbc.sql("select encode(digest, 'escape') from notification.calendar_key")
                        .query(String.class)
                        .list())
                .noneMatch(stored -> stored.contains(second));
        assertThat(calendars.since(actor)).isPresent();
        assertThat(calendars.revoke(actor)).isTrue();
        assertThat(calendars.revoke(actor)).isFalse();
        assertThat(calendars.behind(second)).isEmpty();
        assertThat(calendars.behind("")).isEmpty();
    }

    @Test
    void closesWithItsAccount() {
        Actor actor = world.account("closing.clerk", Role.CLERK, NotificationWorld.VILLAGE);
        var key = calendars.makeKey(actor, Locale.ENGLISH);
        jdbc.sql("update accounts.account set closed_at = now() where id = :id")
                .param("id", actor.account())
                .update();
        assertThat(calendars.behind(key)).isEmpty();
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(VEvent.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static String alarm(VEvent event) {
        VAlarm alarm = event.getAlarms().getFirst();
        return alarm.getRequiredProperty(Property.TRIGGER).getValue();
    }
}
