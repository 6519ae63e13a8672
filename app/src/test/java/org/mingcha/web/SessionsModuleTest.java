package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Role;
import org.mingcha.accounts.Sessions;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions: who has one, for how long, and what the database knows of it. */
@WebWorldTest
class SessionsModuleTest {
    private static final String NEW_PASSWORD = "five quite unrelated words";
    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void pagesThatAreAskedForTogetherRightAfterSignInAllAnswer() throws Exception {
        var answers = new ArrayList<Integer>();
        for (int round = 0; round < 15; round++) {
            var browser = justSignedIn(WebWorld.login(Role.OFFICER, WebWorld.INSIDE), WebWorld.PASSWORD);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var pages = Stream.of("/", "/ledger", "/returns", "/account")
                        .<Callable<Integer>>map(path -> () -> browser.get(path).statusCode())
                        .toList();
                threads.invokeAll(pages).stream().map(Future::resultNow).forEach(answers::add);
            }
        }
        assertThat(answers).hasSize(60).containsOnly(200);
    }

    @Test
    void whoOnlyAsksWritesNoRow() {
        long before = sessions();
        for (int i = 0; i < 20; i++) {
            var browser = new SignedInBrowser(port);
            assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
            assertThat(browser.get("/ledger?q=" + "x".repeat(i * 350)).statusCode())
                    .isEqualTo(302);
            assertThat(browser.post("/sign-in", Map.of("login", "nobody" + i, "password", "no such password"))
                            .statusCode())
                    .isEqualTo(302);
            assertThat(browser.cookies()).hasSizeLessThan(3000);
        }
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void theLoginStaysFilledInAfterAWrongPassword() {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        browser.post("/sign-in", Map.of("login", "\u738b\u82b3", "password", "no such password"));
        assertThat(browser.get("/sign-in?denied").body()).contains("value=\"\u738b\u82b3\"");
    }

    @Test
    void anIdHas256BitsAndTheDatabaseHasItsDigestAlone() throws Exception {
        var browser = signedIn(WebWorld.login(Role.CLERK, WebWorld.INSIDE));
        var id = id(browser);
        assertThat(Base64.getUrlDecoder().decode(id)).hasSize(32);
        var rows = jdbc.sql("select session::text, digest from accounts.session")
                .query((row, number) -> row.getBytes(2))
                .list();
        var digest = java.security.MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        assertThat(rows).anyMatch(row -> java.util.Arrays.equals(row, digest));
        assertThat(jdbc.sql("select count(*) from accounts.session s where s::text like '%' || :id || '%'")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aSessionEndsWithoutUseAndAfterAWorkingDay() {
        var day = signedIn(WebWorld.login(Role.LEADER, WebWorld.INSIDE));
        alter(day, "began_at = now() - interval '11 hours 50 minutes'");
        assertThat(day.get("/ledger").statusCode()).isEqualTo(200);
        alter(day, "began_at = now() - interval '12 hours 1 second'");
        assertThat(day.get("/ledger").statusCode()).isEqualTo(302);
        var idle = signedIn(WebWorld.login(Role.LEADER, WebWorld.INSIDE));
        alter(idle, "used_at = now() - interval '3 hours 50 minutes'");
        assertThat(idle.get("/ledger").statusCode()).isEqualTo(200);
        alter(idle, "used_at = now() - interval '4 hours 1 second'");
        assertThat(idle.get("/ledger").statusCode()).isEqualTo(302);
        context.getBean(Sessions.class).forget();
        assertThat(jdbc.sql("select count(*) from accounts.session where used_at < now() - interval '4 hours'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** The password was looked at before it changed, and the session is written after. */
    @Test
    void aSessionThatBeginsWhileItsPasswordChangesIsNone() {
        world.addAccount("racing", Role.CLERK, WebWorld.INSIDE);
        var accounts = context.getBean(Accounts.class);
        var granted = (SignIn.Granted) accounts.signIn("racing", WebWorld.PASSWORD, SignInSource.at("192.0.2.1"));
        changePassword(signedIn("racing"), WebWorld.PASSWORD, NEW_PASSWORD);
        context.getBean(Sessions.class).begin("an id of the old password", granted, "");
        assertThat(context.getBean(Sessions.class).find("an id of the old password"))
                .isEmpty();
    }

    @Test
    void whoKnowsThePresentPasswordChangesItAndTheOtherSessionsEnd() {
        world.addAccount("changing", Role.CLERK, WebWorld.INSIDE);
        var here = signedIn("changing");
        var there = signedIn("changing");
        var program = Program.of(context, port, "changing", true);
        assertThat(changePassword(here, "not this one", NEW_PASSWORD))
                .contains("\u73b0\u5728\u7684\u5bc6\u7801\u4e0d\u5bf9");
        assertThat(there.get("/ledger").statusCode()).as("nothing was changed").isEqualTo(200);
        assertThat(changePassword(here, WebWorld.PASSWORD, "short")).contains("10");
        assertThat(changePassword(here, WebWorld.PASSWORD, NEW_PASSWORD)).isEmpty();
        assertThat(here.get("/ledger").statusCode()).isEqualTo(200);
        assertThat(there.get("/ledger").statusCode()).isEqualTo(302);
        assertThat(program.get("/api/v1/units").statusCode()).isEqualTo(401);
        assertThat(justSignedIn("changing", NEW_PASSWORD).get("/").statusCode()).isEqualTo(200);
        var admin = signedIn(WebWorld.login(Role.ADMIN, WebWorld.INSIDE));
        assertThat(admin.get("/users/acts").body()).contains("\u672c\u4eba\u66f4\u6539\u4e86\u5bc6\u7801");
    }

    @Test
    void ownersSeeTheirSessionsAndEndThem() {
        world.addAccount("seeing", Role.CLERK, WebWorld.INSIDE);
        world.addAccount("seeing.not", Role.CLERK, WebWorld.INSIDE);
        var here = signedIn("seeing");
        var there = signedIn("seeing");
        var stranger = signedIn("seeing.not");
        var shown = Pattern.compile("name=\"session\" value=\"(\\d+)\"")
                .matcher(here.get("/account").body());
        assertThat(shown.find()).isTrue();
        var end = Map.of("session", shown.group(1), "present", WebWorld.PASSWORD);
        stranger.post("/account/end-session", end);
        assertThat(there.get("/ledger").statusCode())
                .as("a stranger ends nothing")
                .isEqualTo(200);
        here.get("/account");
        assertThat(here.post(
                                "/account/end-session",
                                Map.of("session", shown.group(1), "present", "guessed by who sits there"))
                        .body())
                .contains("现在的密码不对");
        assertThat(there.get("/ledger").statusCode())
                .as("who does not know the password ends nothing")
                .isEqualTo(200);
        here.get("/account");
        assertThat(here.post("/account/end-session", end).headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("?done=end-session"));
        assertThat(there.get("/ledger").statusCode()).isEqualTo(302);
        var third = signedIn("seeing");
        here.post("/account/end-others", Map.of("present", WebWorld.PASSWORD));
        assertThat(third.get("/ledger").statusCode()).isEqualTo(302);
        assertThat(here.get("/ledger").statusCode()).isEqualTo(200);
    }

    @Test
    void administratorsEndAllSessionsOfAnAccount() {
        world.addAccount("left.open", Role.CLERK, WebWorld.INSIDE);
        var forgotten = signedIn("left.open");
        var admin = signedIn(WebWorld.login(Role.ADMIN, WebWorld.INSIDE));
        var place = "/users/"
                + context.getBean(Accounts.class).accountOf("left.open").orElseThrow();
        admin.get(place);
        assertThat(admin.post(place + "/end-sessions", Map.of()).statusCode()).isEqualTo(302);
        assertThat(forgotten.get("/ledger").statusCode()).isEqualTo(302);
        signedIn("left.open");
        assertThat(admin.get("/users/acts").body()).contains("登录会话被结束");
    }

    /** A token outlives the session in which it is made: whoever finds a screen unlocked makes none. */
    @Test
    void aTokenIsMadeByWhoKnowsThePassword() {
        world.addAccount("token.maker", Role.CLERK, WebWorld.INSIDE);
        var browser = signedIn("token.maker");
        browser.get("/account/tokens");
        var typed = Map.of("label", "statistics", "days", "30");
        assertThat(browser.post("/account/tokens", typed).body())
                .contains("现在的密码不对")
                .doesNotContain("statistics");
        browser.get("/account/tokens");
        var known = new HashMap<>(typed);
        known.put("present", WebWorld.PASSWORD);
        assertThat(browser.post("/account/tokens", known).body()).contains("statistics");
    }

    /** @return what was wrong; empty: it is changed */
    private static String changePassword(SignedInBrowser browser, String present, String password) {
        browser.get("/account");
        var answer = browser.post(
                "/account/change-password", Map.of("present", present, "password", password, "again", password));
        return answer.statusCode() == 302 ? "" : answer.body();
    }

    private void alter(SignedInBrowser browser, String change) {
        int altered = jdbc.sql("update accounts.session set " + change + " where digest = sha256(:id::bytea)")
                .param("id", id(browser))
                .update();
        assertThat(altered).isEqualTo(1);
    }

    private static String id(SignedInBrowser browser) {
        var cookie = Pattern.compile("mingcha=([^;]+)").matcher(browser.cookies());
        assertThat(cookie.find()).isTrue();
        return new String(Base64.getDecoder().decode(cookie.group(1)), StandardCharsets.UTF_8);
    }

    private long sessions() {
        return jdbc.sql("select count(*) from accounts.session")
                .query(Long.class)
                .single();
    }

    private SignedInBrowser signedIn(String login) {
        return SignedInBrowser.of(port, login, WebWorld.PASSWORD);
    }

    private SignedInBrowser justSignedIn(String login, String password) {
        var browser = new SignedInBrowser(port);
        browser.get("/sign-in");
        assertThat(browser.post("/sign-in", Map.of("login", login, "password", password))
                        .statusCode())
                .isEqualTo(302);
        return browser;
    }
}
