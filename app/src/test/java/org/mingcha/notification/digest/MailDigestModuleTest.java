package org.mingcha.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.notification.NotificationWorld.THURSDAY;
import static org.mingcha.notification.NotificationWorld.TOWN;
import static org.mingcha.notification.NotificationWorld.VILLAGE;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.notification.NotificationWorld;
import org.mingcha.notification.ReminderResult;
import org.mingcha.notification.ReminderSubject;
import org.mingcha.notification.Reminders;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.reporting.WithdrawReturn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** One digest a day and person, through a real mail server, whatever that server does. */
@MingchaSpringTest
@TestPropertySource(properties = {"mingcha.log.origin=mail.invalid/log", "mingcha.url=https://mingcha.example.cn"})
class MailDigestModuleTest {
    private static final SmtpDouble SERVER = new SmtpDouble();
    private static final Pattern CODE = Pattern.compile("\\b\\d{8}\\b");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Mailboxes mailboxes;

    @Autowired
    private Digests digests;

    @Autowired
    private JdbcClient jdbc;

    private NotificationWorld world;
    private static Actor clerk;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("mingcha.mail.host", () -> "127.0.0.1");
        settings.add("mingcha.mail.port", SERVER::port);
        settings.add("mingcha.mail.security", () -> "none");
        settings.add("mingcha.mail.user", () -> SmtpDouble.USER);
        settings.add("mingcha.mail.password", () -> SmtpDouble.PASSWORD);
        settings.add("mingcha.mail.from", () -> "mingcha@qingxi.example.cn");
    }

    @BeforeEach
    void begin() {
        world = new NotificationWorld(context);
        jdbc.sql("truncate notification.sent, notification.mailbox").update();
        jdbc.sql("delete from notification.reminder").update();
        if (clerk == null) clerk = world.account("mail.clerk", Role.CLERK, VILLAGE);
        SERVER.next();
        SERVER.letters();
    }

    @Test
    void sendsNothingToAnAddressBeforeItsOwnerTypedTheCode() throws Exception {
        assertThat(mailboxes.ask(clerk, " clerk@example.cn", Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(new MailboxChange.Done());
        assertThat(mailboxes.of(clerk)).contains(new MailboxView("clerk@example.cn", false));
        var letter = only();
        assertThat(text(letter)).contains("https://mingcha.example.cn/account/notifications");
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 0));
        assertThat(mailboxes.confirm(clerk, "00000000"))
                .isEqualTo(new MailboxChange.Refused(MailboxChange.Why.WRONG_CODE));
        assertThat(mailboxes.confirm(clerk, code(letter))).isEqualTo(new MailboxChange.Done());
        assertThat(mailboxes.of(clerk)).contains(new MailboxView("clerk@example.cn", true));
        assertThat(digests.run().sent()).isEqualTo(1);

        mailboxes.remove(clerk);
        assertThat(mailboxes.of(clerk)).isEmpty();
    }

    @Test
    void letsNobodyGuessOrUseItToSendMail() throws Exception {
        mailboxes.ask(clerk, "clerk@example.cn", Locale.SIMPLIFIED_CHINESE);
        var code = code(only());
        for (int i = 0; i < 5; i++) {
            assertThat(mailboxes.confirm(clerk, "1"))
                    .isEqualTo(new MailboxChange.Refused(MailboxChange.Why.WRONG_CODE));
        }
        var expired = new MailboxChange.Refused(MailboxChange.Why.CODE_EXPIRED);
        assertThat(mailboxes.confirm(clerk, code)).isEqualTo(expired);
        for (int i = 0; i < 4; i++) {
            assertThat(mailboxes.ask(clerk, "other@example.cn", Locale.ENGLISH)).isEqualTo(new MailboxChange.Done());
        }
        assertThat(mailboxes.ask(clerk, "other@example.cn", Locale.ENGLISH))
                .isEqualTo(new MailboxChange.Refused(MailboxChange.Why.TOO_OFTEN));
        assertThat(SERVER.letters()).hasSize(4);
        world.goTo(THURSDAY.plusDays(1).plusHours(1));
        assertThat(mailboxes.confirm(clerk, "1")).as("a day later").isEqualTo(expired);
        for (var none : List.of("", "clerk", "a b@example.cn", "a@example.cn\r\nBcc: b@example.cn", "a@x", "@b.cn")) {
            assertThat(mailboxes.ask(clerk, none, Locale.ENGLISH))
                    .as(none)
                    .isEqualTo(new MailboxChange.Refused(MailboxChange.Why.NO_ADDRESS));
        }
    }

    @Test
    void saysWhatWaitsInPlainTextWithLinks() throws Exception {
        confirmed(clerk, "clerk@example.cn");
        assertThat(digests.run()).isEqualTo(new DigestRound(1, 0, 0, 0));
        var letter = only();
        assertThat(letter.getSubject()).isEqualTo("明察待办：逾期 0 项，本周到期 1 项");
        assertThat(letter.getContentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(letter.getRecipients(Message.RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("clerk@example.cn");
        assertThat(letter.getFrom()[0]).hasToString("mingcha@qingxi.example.cn");
        assertThat(letter.getMessageID()).matches("<digest-2025-04-03-\\d+@qingxi\\.example\\.cn>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(letter))
                .contains("本周到期", "月度零报告（2025年3月）", "上坪村", "2025-04-05", "以后到期：1 项")
                .contains("https://mingcha.example.cn/returns/monthly/2025-03?unit=" + VILLAGE)
                .containsPattern("https://mingcha\\.example\\.cn/t/[\\w-]{20,}")
                .doesNotContain("逾期\r\n", "上级提醒", "云岭镇", "2025年4月）");
    }

    @Test
    void comesOnceADayWithinWorkingHours() throws Exception {
        confirmed(clerk, "clerk@example.cn");
        for (var moment : List.of(
                THURSDAY.withHour(8).withMinute(29),
                THURSDAY.withHour(17).withMinute(30),
                THURSDAY.plusDays(1),
                THURSDAY.plusDays(2))) {
            world.goTo(moment);
            assertThat(digests.run()).as("%s", moment).isEqualTo(new DigestRound(0, 0, 0, 0));
        }
        world.goTo(THURSDAY.withHour(8).withMinute(30));
        assertThat(digests.run().sent()).isEqualTo(1);
        assertThat(digests.run().sent()).isZero();
        world.goTo(THURSDAY.withHour(17).withMinute(29));
        assertThat(digests.run().sent()).isZero();
        // The next working day is Monday.
        world.goTo(THURSDAY.plusDays(4));
        assertThat(digests.run().sent()).isEqualTo(1);
        assertThat(SERVER.letters()).hasSize(2);
    }

    @Test
    void isTriedAgainOnlyWhereItCertainlyDidNotArrive() throws Exception {
        confirmed(clerk, "clerk@example.cn");
        SERVER.next(SmtpDouble.Act.BUSY, SmtpDouble.Act.BUSY);
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 1, 0));
        assertThat(digests.run()).as("not at once").isEqualTo(new DigestRound(0, 0, 0, 0));
        world.goTo(THURSDAY.plusMinutes(6));
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 1, 0));
        world.goTo(THURSDAY.plusMinutes(12));
        assertThat(digests.run()).as("the pause grows").isEqualTo(new DigestRound(0, 0, 0, 0));
        world.goTo(THURSDAY.plusMinutes(22));
        assertThat(digests.run()).isEqualTo(new DigestRound(1, 0, 0, 0));
        assertThat(SERVER.letters()).hasSize(1);
    }

    @Test
    void isGivenUpForTheDayAfterFourAttemptsOrAPlainNo() throws Exception {
        confirmed(clerk, "clerk@example.cn");
        SERVER.next(SmtpDouble.Act.REFUSE);
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 1));
        assertThat(reason()).isEqualTo("failed refused 550");
        world.goTo(THURSDAY.plusHours(3));
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 0));
        world.goTo(THURSDAY.plusDays(4));
        SERVER.next(SmtpDouble.Act.BUSY, SmtpDouble.Act.BUSY, SmtpDouble.Act.BUSY, SmtpDouble.Act.BUSY);
        for (int hour = 0; hour < 3; hour++) {
            world.goTo(THURSDAY.plusDays(4).plusHours(hour));
            assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 1, 0));
        }
        world.goTo(THURSDAY.plusDays(4).plusHours(4));
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 1));
        world.goTo(THURSDAY.plusDays(4).plusHours(8));
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 0));
    }

    @Test
    void isNeverSentTwiceADayWhereNobodyKnowsWhetherItArrived() throws Exception {
        confirmed(clerk, "clerk@example.cn");
        SERVER.next(SmtpDouble.Act.BREAK_OFF);
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 1));
        assertThat(SERVER.letters()).as("it did arrive").hasSize(1);
        assertThat(reason()).isEqualTo("unknown no-answer");
        world.goTo(THURSDAY.plusHours(3));
        digests.run();
        assertThat(SERVER.letters()).isEmpty();

        // A process that died between its claim and its letter, or between the letter and the note, leaves this row.
        world.goTo(THURSDAY.plusDays(4));
        jdbc.sql("insert into notification.sent (day, receiver, state) values ('2025-04-07', :receiver, 'sending')")
                .param("receiver", "mailbox " + clerk.account())
                .update();
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 0));
        world.goTo(THURSDAY.plusDays(5));
        assertThat(digests.run().sent()).isEqualTo(1);
        assertThat(SERVER.letters()).hasSize(1);
    }

    @Test
    void tellsOfAReminderTheSameDayWhereTheMorningHadNothingToSay() throws Exception {
        world.filesNil(VILLAGE, "2025-03");
        world.seal();
        confirmed(clerk, "clerk@example.cn");
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 1, 0, 0));
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 0));
        world.goTo(THURSDAY.withHour(14));
        var april = new ReminderSubject.OfReturn("monthly", NotificationWorld.period("2025-04"));
        assertThat(context.getBean(Reminders.class).remind(NotificationWorld.inspector(), VILLAGE, april))
                .isInstanceOf(ReminderResult.Reminded.class);
        assertThat(digests.run()).isEqualTo(new DigestRound(1, 0, 0, 0));
        assertThat(text(only())).contains("上级提醒", "月度零报告（2025年4月）", "\r\n  青溪县 2025-04-03 提醒\r\n");
        var key = new ReturnKey(VILLAGE, "monthly", NotificationWorld.period("2025-03"));
        context.getBean(ReturnReporting.class).withdraw(Actor.operator(), new WithdrawReturn(key, "测试"));
        world.seal();
    }

    @Test
    void isSentOnceBySeveralProcessesAtATime() throws Exception {
        for (int i = 0; i < 25; i++) {
            confirmed(world.account("many." + i, Role.OFFICER, TOWN), "many" + i + "@example.cn");
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<DigestRound> round = digests::run;
            var sent = 0;
            for (var done : threads.invokeAll(List.of(round, round, round, round))) {
                sent += done.get().sent();
            }
            assertThat(sent).isEqualTo(25);
        }
        var receivers = new ArrayList<String>();
        for (var letter : SERVER.letters()) {
            receivers.add(letter.getRecipients(Message.RecipientType.TO)[0].toString());
        }
        assertThat(receivers).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void forgetsWhoWasWrittenToAfterFiveWeeks() throws Exception {
        confirmed(clerk, "clerk@example.cn");
        digests.run();
        world.goTo(LocalDateTime.of(2025, 5, 12, 9, 0));
        digests.run();
        assertThat(jdbc.sql("select count(*) from notification.sent where day < '2025-05-01'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void confirmed(Actor actor, String address) throws Exception {
        SERVER.letters();
        mailboxes.ask(actor, address, Locale.SIMPLIFIED_CHINESE);
        assertThat(mailboxes.confirm(actor, code(only()))).isEqualTo(new MailboxChange.Done());
    }

    private String reason() {
        return jdbc.sql("select state || ' ' || reason from notification.sent order by day desc limit 1")
                .query(String.class)
                .single();
    }

    private static MimeMessage only() {
        var letters = SERVER.letters();
        assertThat(letters).hasSize(1);
        return letters.getFirst();
    }

    private static String code(MimeMessage letter) throws IOException, MessagingException {
        var found = CODE.matcher(text(letter));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String text(MimeMessage letter) throws IOException, MessagingException {
        return (String) letter.getContent();
    }
}
