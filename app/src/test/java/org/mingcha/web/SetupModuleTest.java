package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mingcha.Application;
import org.mingcha.access.internal.SealedDays;
import org.mingcha.accounts.FirstAdministrator;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.LogNaming;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation that nobody has set up, step after step, with what each step refuses. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mingcha.sign-in.factor=none", "mingcha.log.origin="})
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetupModuleTest {
    private static final String LOGIN = "root.keeper";
    private static final String ORIGIN = "qingxi.example.cn/mingcha";
    private static final String UNITS = "999900000000\tQingxi\tcounty\t\n"
            + "999901001000\tYunling\ttown\t999900000000\n"
            + "999901001201\tLiuhe\tvillage\t999901001000\n";

    private static String code = "";

    @LocalServerPort
    private int port;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private TransparencyLog log;

    @Autowired
    private LogNaming naming;

    @Autowired
    private SealedDays days;

    @Autowired
    private Custody custody;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void withoutACodeNobodyMakesAnAdministrator() {
        assertThat(location(new SignedInBrowser(port).get("/setup"))).isEqualTo("/sign-in");
        assertThat(made("0000-0000-0000-0000", LOGIN).body()).contains("There is an administrator already");
        assertThat(count("accounts.account")).isZero();
    }

    @Test
    @Order(2)
    void aRestartsCodeVoidsTheOneBeforeAndWrongOnesAreSlowedDown() {
        var old = first.offer().orElseThrow();
        code = first.offer().orElseThrow();
        assertThat(code).matches("([0-9A-Z]{4}-){3}[0-9A-Z]{4}").isNotEqualTo(old);
        assertThat(made(old, LOGIN).body()).contains("The set-up code is not right");
        assertThat(made("", LOGIN).body()).contains("The set-up code is not right");
        for (int i = 0; i < 3; i++) {
            made("wrong", LOGIN);
        }
        assertThat(made(code, LOGIN).body()).contains("Too many wrong tries");
        jdbc.sql("delete from accounts.sign_in_failure").update();
    }

    @Test
    @Order(3)
    void whatIsTypedIsHeldToTheRulesOfEveryAccount() {
        assertThat(made(code, LOGIN, "short", "short").body()).contains("Use at least 10");
        assertThat(made(code, LOGIN, WebWorld.PASSWORD, "another one").body()).contains("not the same");
        assertThat(made(code, "two words", WebWorld.PASSWORD, WebWorld.PASSWORD).body())
                .contains("cannot be used");
        assertThat(count("accounts.account")).isZero();
        assertThat(first.isAwaited()).isTrue();
    }

    @Test
    @Order(4)
    void ofFourThatComeWithTheCodeTogetherOneIsMade() {
        var typed = code.toLowerCase(Locale.ROOT).replace("-", " ");
        var answers = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> made(typed, i == 0 ? LOGIN : LOGIN + i)))
                .toList();
        var done = answers.stream()
                .map(CompletableFuture::join)
                .filter(answer -> location(answer).equals("/setup"))
                .toList();
        assertThat(done).hasSize(1);
        assertThat(count("accounts.account")).isOne();
        assertThat(first.isAwaited()).isFalse();
        assertThat(first.offer()).isEmpty();
        jdbc.sql("update accounts.account set login = :login")
                .param("login", LOGIN)
                .update();
    }

    @Test
    @Order(5)
    void unitsWaitForTheLogsNameAndNothingElseBeginsTheLog() {
        var browser = keeper();
        assertThat(units(browser, UNITS, "take").body()).contains("Name the log first");
        jdbc.sql("""
                        insert into access.line (at, kind, account, subject)
                        values (now() - interval '3 days', 'sign-in', 1, '')
                        """).update();
        days.seal();
        assertThat(count("transparency.record")).isZero();
        assertThat(naming.isOpen()).isTrue();
    }

    @Test
    @Order(6)
    void aNameIsRefusedChangedAndTakenUpByTheNextSeal() {
        var browser = keeper();
        assertThat(named(browser, "Two Words").body()).contains("This is no such name");
        assertThat(named(browser, "unregistered-00/log").body()).contains("This is no such name");
        assertThat(named(browser, "try.invalid/log").body()).contains("for demonstrations");
        assertThat(location(named(browser, "qinxi.example.cn/log"))).isEqualTo("/setup");
        assertThat(location(named(browser, ORIGIN))).isEqualTo("/setup");
        assertThat(location(named(browser, ORIGIN))).isEqualTo("/setup");
        assertThat(log.head().note()).startsWith(ORIGIN + "\n");
        assertThat(browser.get("/setup/log").body()).contains(naming.vkey());
    }

    @Test
    @Order(7)
    void theUnitsPlanSaysWhatAndWhyNotAndWritesNothing() {
        var browser = keeper();
        var faulty = UNITS + "99\t\tvillage\t999901001000\n999901001202\tShiqiao\thamlet\t999901001000\n";
        var plan = units(browser, faulty, "look").body();
        assertThat(plan)
                .contains("Units to be made: 3, to be changed: 0; rows with faults, which are left out: 2", "hamlet");
        assertThat(units(browser, "", "look").body()).contains("The table is empty");
        assertThat(units(browser, "name,kind\na,b", "look").body()).contains("code, parent");
        assertThat(units(browser, "1,\"2", "look").body()).contains("quotation mark");
        assertThat(count("transparency.record")).isZero();
        var taken = units(browser, faulty, "take").body();
        assertThat(taken).contains("Written and sealed: 3.", "which are left out: 2", "Shiqiao");
        assertThat(taken).doesNotContain("Yunling");
        assertThat(location(units(browser, UNITS, "take"))).isEqualTo("/setup/units?done=0");
        assertThat(log.head().size()).isPositive();
        assertThat(named(browser, "other.example.cn/log").body()).contains("cannot be changed");
        assertThat(custody.fsck().findings()).isEmpty();
    }

    @Test
    @Order(8)
    void bodiesAreProposedAndSealedOnce() {
        var browser = keeper();
        assertThat(browser.get("/setup/bodies").body()).contains("People&#39;s Government of Yunling", "our town");
        var form = Map.of(
                "signature-999901001000", "Yunling Government",
                "self-999901001000", "our town",
                "addressee-999901001000", "Qingxi Government");
        assertThat(location(browser.post("/setup/bodies", form))).isEqualTo("/setup/bodies");
        assertThat(location(browser.post("/setup/bodies", form))).isEqualTo("/setup/bodies");
        assertThat(jdbc.sql("select count(*) from transparency.record where type = 'unit.described'")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(browser.get("/setup/bodies").body()).doesNotContain("signature-999901001000");
    }

    @Test
    @Order(9)
    void peopleAreProposedPlannedMadeAndTheirLinksMadeAnew() {
        var browser = keeper();
        var proposed = browser.get("/setup/people?propose=yes").body();
        assertThat(proposed).contains("Liuhe Clerk\t\tClerk\t999901001201");
        var table = "name\tlogin\trole\tunit code\nLiuhe\t\tclerk\t999901001201\nNobody\t\tking\t999901001201\n";
        assertThat(people(browser, table, "look").body())
                .contains(
                        "Accounts to be made: 1; there already and left as they are: 0; rows with faults, which are left out: 1",
                        "king");
        assertThat(count("accounts.account")).isOne();
        var cards = people(browser, table, "take").body();
        assertThat(cards).contains("/welcome/", "999901001201.clerk", "<path d=");
        assertThat(people(browser, table, "take").body()).contains("left as they are: 1");
        var anew = browser.post("/setup/people/links", Map.of()).body();
        assertThat(link(anew)).isNotEqualTo(link(cards));
        assertThat(new SignedInBrowser(port).get(link(cards)).body()).doesNotContain("name=\"again\"");
        assertThat(new SignedInBrowser(port).get(link(anew)).body()).contains("name=\"again\"");
    }

    @Test
    @Order(10)
    void theAddressIsTheOneAtWhichThePageIsRead() {
        var browser = keeper();
        assertThat(browser.post("/setup/server", Map.of("wanted", "https://elsewhere.example.cn"))
                        .body())
                .contains("This is not where you are reading the page");
        var here = "http://localhost:" + port;
        assertThat(location(browser.post("/setup/server", Map.of("wanted", here))))
                .isEqualTo("/setup");
        assertThat(browser.post("/setup/people/links", Map.of()).body()).contains(here + "/welcome/");
    }

    @Test
    @Order(11)
    void aKeyThatOpensNothingIsRefusedAndStepsAreMarkedAndUnmarked() {
        var browser = keeper();
        browser.get("/setup/backups");
        assertThat(browser.upload("/setup/backups", Map.of("text", "no key")).body())
                .contains("is no OpenPGP public key");
        assertThat(location(browser.post("/setup/marks/definitions", Map.of()))).isEqualTo("/setup");
        assertThat(location(browser.post("/setup/marks/definitions", Map.of()))).isEqualTo("/setup");
        assertThat(browser.get("/").body()).doesNotContain("/setup/definitions").contains("/setup/backups");
        browser.post("/setup/marks/definitions", Map.of("undo", "yes"));
        assertThat(browser.get("/").body()).contains("/setup/definitions");
        assertThat(browser.post("/setup/marks/units", Map.of()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> made(String typed, String login) {
        return made(typed, login, WebWorld.PASSWORD, WebWorld.PASSWORD);
    }

    private HttpResponse<String> made(String typed, String login, String password, String again) {
        var browser = new SignedInBrowser(port);
        browser.get("/preferences?lang=en");
        browser.get("/sign-in");
        browser.get("/setup");
        return browser.post(
                "/setup/administrator", Map.of("code", typed, "login", login, "password", password, "again", again));
    }

    private SignedInBrowser keeper() {
        var browser = SignedInBrowser.of(port, LOGIN, WebWorld.PASSWORD);
        browser.get("/preferences?lang=en");
        browser.get("/setup/log");
        return browser;
    }

    private static HttpResponse<String> named(SignedInBrowser browser, String origin) {
        return browser.post("/setup/log", Map.of("origin", origin));
    }

    private static HttpResponse<String> units(SignedInBrowser browser, String text, String act) {
        return browser.upload("/setup/units", Map.of("text", text, "act", act));
    }

    private static HttpResponse<String> people(SignedInBrowser browser, String text, String act) {
        return browser.upload("/setup/people", Map.of("text", text, "act", act));
    }

    private static String link(String page) {
        var start = page.indexOf("/welcome/");
        return page.substring(start, page.indexOf('<', start));
    }

    private static String location(HttpResponse<String> answer) {
        return FactorWorld.location(answer);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
