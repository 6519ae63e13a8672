package org.mingcha.notification.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.notification.NotificationWorld.COUNTY;
import static org.mingcha.notification.NotificationWorld.THURSDAY;
import static org.mingcha.notification.NotificationWorld.TOWN;
import static org.mingcha.notification.digest.WebhookFormat.DINGTALK;
import static org.mingcha.notification.digest.WebhookFormat.FEISHU;
import static org.mingcha.notification.digest.WebhookFormat.WECOM;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.DataDirectory;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.notification.NotificationWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Groups get counts, signed as their chat program wants it; addresses and secrets stay secret. */
@MingchaSpringTest
@TestPropertySource(properties = {"mingcha.log.origin=webhooks.invalid/log", "mingcha.url=https://mingcha.example.cn"})
class WebhooksModuleTest {
    private static final RobotDouble ROBOTS = new RobotDouble();
    private static final String SECRET = "SEC0123456789abcdef";
    private static final Actor ADMIN = NotificationWorld.actor(61, Role.ADMIN, COUNTY, "CN/" + COUNTY + "/");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Webhooks webhooks;

    @Autowired
    private Digests digests;

    @Autowired
    private DataDirectory directory;

    @Autowired
    private JdbcClient jdbc;

    private NotificationWorld world;

    @DynamicPropertySource
    static void hosts(DynamicPropertyRegistry settings) {
        // A port on which nobody listens, and the double's.
        settings.add("mingcha.webhook.hosts", () -> "http://127.0.0.1:9," + ROBOTS.place());
    }

    @BeforeEach
    void begin() {
        world = new NotificationWorld(context);
        jdbc.sql("truncate notification.sent, notification.webhook, notification.robot, notification.due_date")
                .update();
        ROBOTS.next();
        ROBOTS.heard();
    }

    @Test
    void tellCountsAndNameNobody() {
        registered(COUNTY, WECOM, "/robot?key=k1", "");
        world.asked();
        world.goTo(THURSDAY.plusDays(4));
        assertThat(digests.run()).isEqualTo(new DigestRound(1, 0, 0, 0));
        var heard = only();
        assertThat(heard.path()).isEqualTo("/robot");
        assertThat(heard.query()).isEqualTo("key=k1");
        assertThat(heard.message().path("msgtype").stringValue()).isEqualTo("text");
        var text = heard.message().path("text").path("content").stringValue();
        assertThat(text)
                .contains("月度零报告（2025年3月）：应报 4，已报 0，未报 4，截止 2025-04-05")
                .contains("季度报告（2025年第1季度）：应报 2，已报 0，未报 2")
                .contains("https://mingcha.example.cn/")
                .doesNotContain("青溪", "云岭", "上坪", "澄屏", "麦云", "9999");
        // Asked until the thirtieth: neither overdue nor due this week.
        assertThat(text).doesNotContain("自查");

        world.goTo(THURSDAY.plusDays(26));
        digests.run();
        assertThat(only().message().path("text").path("content").stringValue())
                .contains("自查：逾期 0 项，本周到期 2 项")
                .doesNotContain("月度", "云岭", "9999");
    }

    @Test
    void areSignedForDingtalkByTimeAndSecretInTheAddress() throws Exception {
        webhooks.test(ADMIN, registered(TOWN, DINGTALK, "/robot/send?access_token=t", SECRET));
        var heard = only();
        var query = heard.query().split("&");
        assertThat(query[0]).isEqualTo("access_token=t");
        var timestamp = query[1].substring("timestamp=".length());
        var sign = URLDecoder.decode(query[2].substring("sign=".length()), StandardCharsets.UTF_8);
        assertThat(sign).isEqualTo(hmac(SECRET, timestamp + "\n" + SECRET));
        assertThat(Instant.ofEpochMilli(Long.parseLong(timestamp)))
                .as("true time, whatever the demo's clock says")
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(heard.message().path("text").path("content").stringValue()).contains("测试");
    }

    @Test
    void areSignedForFeishuByTimeAndSecretInTheMessage() throws Exception {
        webhooks.test(ADMIN, registered(TOWN, FEISHU, "/open-apis/bot/v2/hook/h", SECRET));
        var message = only().message();
        var timestamp = message.path("timestamp").stringValue();
        assertThat(message.path("sign").stringValue()).isEqualTo(hmac(timestamp + "\n" + SECRET, ""));
        assertThat(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(message.path("msg_type").stringValue()).isEqualTo("text");
        assertThat(message.path("content").path("text").stringValue()).contains("测试");

        webhooks.test(ADMIN, registered(TOWN, FEISHU, "/open-apis/bot/v2/hook/unsigned", ""));
        assertThat(only().message().has("sign")).isFalse();
    }

    @Test
    void areUnderstoodWhereTheyAnswerTwoHundredAndMeanNo() {
        var id = registered(TOWN, DINGTALK, "/robot/send?access_token=t", SECRET);
        assertThat(answered(id, 200, "{\"errcode\":310000,\"errmsg\":\"sign not match\"}"))
                .isEqualTo(new Delivery.Refused(Delivery.Reason.REFUSED, "310000"));
        assertThat(answered(id, 200, "{\"errcode\":130101}"))
                .isEqualTo(new Delivery.Later(Delivery.Reason.TOO_FAST, "130101"));
        assertThat(answered(id, 200, "{\"code\":19021}"))
                .isEqualTo(new Delivery.Refused(Delivery.Reason.REFUSED, "19021"));
        assertThat(answered(id, 200, "{\"StatusCode\":0,\"code\":0}")).isEqualTo(new Delivery.Delivered());
        assertThat(answered(id, 200, "<html>")).isInstanceOf(Delivery.Refused.class);
        assertThat(answered(id, 302, "")).isInstanceOf(Delivery.Refused.class);
        assertThat(answered(id, 503, "")).isInstanceOf(Delivery.Later.class);
        assertThat(answered(id, 502, "")).isInstanceOf(Delivery.Unknown.class);
    }

    @Test
    void areSentOnceADayAndTriedAgainWhereCertainlyNotTaken() {
        registered(TOWN, FEISHU, "/hook", "");
        ROBOTS.next(new RobotDouble.Answer(503, ""), RobotDouble.HANG_UP);
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 1, 0));
        world.goTo(THURSDAY.plusMinutes(6));
        assertThat(digests.run()).as("taken or not, nobody knows").isEqualTo(new DigestRound(0, 0, 0, 1));
        world.goTo(THURSDAY.plusHours(6));
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 0));
        assertThat(ROBOTS.heard()).hasSizeLessThanOrEqualTo(3).hasSizeGreaterThanOrEqualTo(2);
        assertThat(webhooks.list(ADMIN).getFirst().last())
                .isEqualTo(new WebhookView.Last(THURSDAY.toLocalDate(), "unknown", "no-answer"));
        world.goTo(THURSDAY.plusDays(4));
        assertThat(digests.run().sent()).isEqualTo(1);
    }

    @Test
    void areUnreachableWithoutHarm() {
        var address = "http://127.0.0.1:9/hook";
        var made = webhooks.register(ADMIN, new NewWebhook(TOWN, WECOM, "群", address, ""), Locale.SIMPLIFIED_CHINESE);
        assertThat(made).isInstanceOf(WebhookChange.Registered.class);
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 1, 0));
    }

    @Test
    void neverGetMoreThanTwentyMessagesInAMinute() {
        var id = registered(TOWN, DINGTALK, "/robot/send?access_token=t", "");
        assertThat(delivered(id, 15)).as("at once").isEqualTo(10);
        for (int second = 6; second <= 60; second += 6) {
            world.goTo(THURSDAY.plusSeconds(second + 1));
            assertThat(delivered(id, 3)).as("after %d s", second).isLessThanOrEqualTo(1);
        }
        assertThat(ROBOTS.heard()).hasSizeBetween(19, 20);
        // The same robot in another unit's group shares its limit.
        var other = registered(COUNTY, DINGTALK, "/robot/send?access_token=t", "");
        assertThat(delivered(other, 1)).isZero();
    }

    @Test
    void keepTheirAddressesSecret() throws Exception {
        var id = registered(TOWN, DINGTALK, "/robot/send?access_token=topsecret", SECRET);
        var row = jdbc.sql("select w::text from notification.webhook w")
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("topsecret", SECRET, hex("topsecret"), hex(SECRET));
        assertThat(webhooks.list(ADMIN).toString()).contains("127.0.0.1").doesNotContain("topsecret", SECRET);
        assertThat(new NewWebhook(TOWN, WECOM, "群", "https://x/topsecret", SECRET).toString())
                .doesNotContain("topsecret", SECRET);
        var key = directory.keys().resolve("notification.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");

        var sealed = jdbc.sql("select sealed from notification.webhook")
                .query(byte[].class)
                .single();
        sealed[sealed.length - 1] ^= 1;
        jdbc.sql("update notification.webhook set sealed = :sealed")
                .param("sealed", sealed)
                .update();
        assertThat(webhooks.test(ADMIN, id)).contains(new Delivery.Refused(Delivery.Reason.KEY_LOST, ""));
        assertThat(ROBOTS.heard()).isEmpty();
    }

    @Test
    void leadOnlyWhereTheOperatorAllows() {
        for (var address : List.of(
                "https://example.cn/robot",
                "http://oapi.dingtalk.com/robot/send?access_token=t",
                "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k",
                "https://oapi.dingtalk.com.example.cn/robot",
                "http://127.0.0.1:22/x",
                "http://169.254.169.254/latest")) {
            assertThat(refusal(address)).as(address).isEqualTo(WebhookChange.Why.HOST_UNKNOWN);
        }
        for (var address :
                List.of("", "robot", "https://", "https://oapi.dingtalk.com", "https://u@oapi.dingtalk.com/r")) {
            assertThat(refusal(address)).as(address).isEqualTo(WebhookChange.Why.NO_ADDRESS);
        }
        var vendor = "https://oapi.dingtalk.com/robot/send?access_token=t";
        assertThat(webhooks.register(ADMIN, new NewWebhook(TOWN, DINGTALK, "群", vendor, ""), Locale.ENGLISH))
                .isInstanceOf(WebhookChange.Registered.class);
        assertThat(refusal(vendor)).isEqualTo(WebhookChange.Why.KNOWN);
    }

    @Test
    void areKeptByAdminsWithinTheirReach() {
        var id = registered(TOWN, FEISHU, "/hook", "");
        var path = "CN/" + COUNTY + "/999911001000/";
        var stranger = NotificationWorld.actor(62, Role.ADMIN, "999911001000", path);
        var inspector = NotificationWorld.inspector();
        for (var actor : List.of(stranger, inspector)) {
            assertThat(webhooks.list(actor)).isEmpty();
            assertThat(webhooks.test(actor, id)).isEmpty();
            assertThat(webhooks.activate(actor, id, false)).isFalse();
            assertThat(webhooks.remove(actor, id)).isFalse();
            var wanted = new NewWebhook(TOWN, FEISHU, "群", ROBOTS.place() + "/x", "");
            assertThat(webhooks.register(actor, wanted, Locale.ENGLISH))
                    .isEqualTo(new WebhookChange.Refused(WebhookChange.Why.UNIT_UNKNOWN, TOWN));
        }
        assertThat(webhooks.activate(ADMIN, id, false)).isTrue();
        assertThat(digests.run()).isEqualTo(new DigestRound(0, 0, 0, 0));
        assertThat(webhooks.activate(ADMIN, id, true)).isTrue();
        assertThat(digests.run().sent()).isEqualTo(1);
        assertThat(webhooks.remove(ADMIN, id)).isTrue();
        assertThat(webhooks.list(ADMIN)).isEmpty();
    }

    private long registered(String unit, WebhookFormat format, String path, String secret) {
        var wanted = new NewWebhook(unit, format, "工作群", ROBOTS.place() + path, secret);
        return ((WebhookChange.Registered) webhooks.register(ADMIN, wanted, Locale.SIMPLIFIED_CHINESE)).id();
    }

    private WebhookChange.Why refusal(String address) {
        var wanted = new NewWebhook(TOWN, DINGTALK, "群", address, "");
        return ((WebhookChange.Refused) webhooks.register(ADMIN, wanted, Locale.ENGLISH)).why();
    }

    private Delivery answered(long id, int status, String body) {
        jdbc.sql("delete from notification.robot").update();
        ROBOTS.next(new RobotDouble.Answer(status, body));
        return webhooks.test(ADMIN, id).orElseThrow();
    }

    private long delivered(long id, int messages) {
        return IntStream.range(0, messages)
                .filter(each -> webhooks.test(ADMIN, id).orElseThrow() instanceof Delivery.Delivered)
                .count();
    }

    private static RobotDouble.Heard only() {
        var heard = ROBOTS.heard();
        assertThat(heard).hasSize(1);
        return heard.getFirst();
    }

    private static String hmac(String key, String text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
