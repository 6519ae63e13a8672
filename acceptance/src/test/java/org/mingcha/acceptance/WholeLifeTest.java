package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An account's whole life with its factors, in the browsers of its owner and of an administrator. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class WholeLifeTest {
    private static final String ADMIN = "whole.admin";
    private static final String LOGIN = "whole.life";
    private static final String COUNTY = "999900000000";

    private final HttpClient programs = HttpClient.newHttpClient();
    private Site site;
    private String admin;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links = Post.filled(data, new Post(ADMIN, "Administrator", COUNTY));
        site = new Site(data);
        admin = site.signIn(ADMIN, links.get(ADMIN));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void fromTheInvitationToTheReopeningEachStepIsSeenAndWhatIsClosedIsDead() throws Exception {
        try (var office = site.open(site.options().setStorageState(admin));
                var own = site.open(site.options())) {
            var desk = office.newPage();
            var page = own.newPage();
            DeviceKeys.plugInto(page);
            password(page, invited(desk));
            passkey(page);
            signOut(page);
            withPasskey(page);
            var phone = authenticator(page);
            Looks.findNothing(site, own.storageState(), Map.of("factor-own", "/account/factor"));
            signOut(page);
            withCode(page, phone);
            var opened = opened(page);
            var place = Site.path(account(desk));
            act(desk, place, "give", Map.of("unit", COUNTY), "officer");
            act(desk, place, "take-clerk-" + DemoRun.UNIT, Map.of(), "");
            page.navigate("/ledger");
            assertTrue(page.url().endsWith("/sign-in"), "who loses a role signs in anew: " + page.url());
            withPasskey(page);
            act(desk, place, "move-" + COUNTY, Map.of("to", DemoRun.UNIT), "");
            page.navigate("/sign-in");
            withPasskey(page);
            var anew = opened(page);
            act(desk, place, "link", Map.of(), "");
            var link = link(desk);
            assertEquals(200, status(link, ""));
            act(desk, place, "close", Map.of(), "");
            dead(page, opened, anew, link);
            act(desk, place, "reopen", Map.of(), "");
            password(page, link(desk));
            assertTrue(page.url().endsWith("/ledger"), "factors went with the closing: " + page.url());
            seen(desk);
        }
    }

    private String invited(Page desk) {
        desk.navigate("/users");
        desk.fill("#new-login", LOGIN);
        desk.selectOption("#new-role", "clerk");
        desk.fill("#new-unit", DemoRun.UNIT);
        desk.locator("form[action='/users'] button").click();
        return link(desk);
    }

    private static String link(Page desk) {
        return Site.path(desk.locator("main .mono", new Page.LocatorOptions().setHasText("/welcome/"))
                .first()
                .innerText());
    }

    private static void password(Page page, String link) {
        page.navigate(link);
        page.fill("#password", Site.PASSWORD);
        page.fill("#again", Site.PASSWORD);
        page.click("main button");
        passwordTyped(page);
        page.waitForURL(Pattern.compile(".*(/|/ledger|/sign-in/\\w+)$"));
    }

    private static void passwordTyped(Page page) {
        page.fill("#login", LOGIN);
        page.fill("#password", Site.PASSWORD);
        page.click("form[action='/sign-in'] button");
    }

    private static void passkey(Page page) {
        page.navigate("/account/factor");
        Site.picture(page, "factor-none");
        page.fill("#passkey-label", "Office computer");
        page.fill("#passkey-present", "not the password");
        page.click("#passkeys form button");
        PlaywrightAssertions.assertThat(page.locator("#passkeys [role=alert]")).containsText("现在的密码不对");
        page.fill("#passkey-present", Site.PASSWORD);
        page.click("#passkeys form button");
        shows(page, "通行密钥已添加");
        PlaywrightAssertions.assertThat(page.locator("#codes li")).hasCount(10);
        Site.picture(page, "factor-passkey-added");
    }

    private static void signOut(Page page) {
        page.navigate("/account");
        page.click("header form[action='/sign-out'] button");
        page.waitForURL("**/sign-in?bye");
    }

    private static void withPasskey(Page page) {
        if (!Site.path(page.url()).startsWith("/sign-in")) {
            page.navigate("/sign-in");
        }
        page.click("form[data-passkey] button");
        page.waitForURL(Pattern.compile(".*(?<!sign-in)(/|/ledger)$"));
    }

    private static TimeCodes authenticator(Page page) {
        page.navigate("/account/factor");
        page.click("#set-up-form summary");
        page.fill("#set-up-present", Site.PASSWORD);
        page.click("#set-up-form button");
        PlaywrightAssertions.assertThat(page.locator("svg.qr")).isVisible();
        Site.picture(page, "factor-authenticator");
        var phone = TimeCodes.of(page.innerText("#secret"));
        page.fill("#code", phone.code(0));
        page.click("form[action='/account/factor/confirm'] button");
        shows(page, "两步验证已设好");
        Site.picture(page, "factor-authenticator-set");
        return phone;
    }

    private void withCode(Page page, TimeCodes phone) {
        page.navigate("/sign-in");
        passwordTyped(page);
        page.waitForURL("**/sign-in/factor");
        var halfway = page.context().storageState();
        Looks.findNothing(site, halfway, Map.of("factor-asked", "/sign-in/factor", "factor-sign-in", "/sign-in?late"));
        page.navigate("/ledger");
        assertTrue(Site.path(page.url()).startsWith("/sign-in"), "halfway opens nothing: " + page.url());
        page.navigate("/sign-in/factor");
        page.fill("#code", "000000");
        page.click("form[action='/sign-in/factor'] button");
        shows(page, "不对");
        page.fill("#code", phone.code(1));
        page.click("form[action='/sign-in/factor'] button");
        page.waitForURL("**/ledger");
    }

    /** A token and a calendar's address, both good. */
    private List<String> opened(Page page) throws Exception {
        page.navigate("/account/tokens");
        page.fill("#token-label", "statistics");
        page.fill("#token-present", Site.PASSWORD);
        page.locator("form[action='/account/tokens'] button").click();
        var token = page.locator("main .note-ok .mono").innerText();
        page.navigate("/account/notifications");
        page.locator("form[action='/account/notifications/calendar'] button").click();
        var calendar = Site.path(page.locator("main .note-ok .mono").innerText());
        assertEquals(200, status("/api/v1/units", token));
        assertEquals(200, status(calendar, ""));
        return List.of(token, calendar);
    }

    private void dead(Page page, List<String> opened, List<String> anew, String link) throws Exception {
        page.navigate("/ledger");
        assertTrue(page.url().endsWith("/sign-in"), "the session is over: " + page.url());
        for (var each : List.of(opened, anew)) {
            assertEquals(401, status("/api/v1/units", each.getFirst()));
            assertEquals(404, status(each.getLast(), ""));
        }
        page.navigate(link);
        shows(page, "链接不能用了");
        page.navigate("/sign-in");
        page.click("form[data-passkey] button");
        page.waitForURL("**/sign-in?passkey");
        page.navigate("/ledger");
        assertTrue(page.url().endsWith("/sign-in"), "its passkey opens nothing: " + page.url());
    }

    private static String account(Page desk) {
        desk.navigate("/users");
        desk.click("text=" + LOGIN);
        return desk.url();
    }

    /** Opens the form of an act, fills it in, sends it, and confirms it where the page asks to look again. */
    private static void act(Page desk, String place, String form, Map<String, String> fields, String role) {
        desk.navigate(place);
        var id = "#" + form;
        if (desk.getAttribute(id + "-form", "open") == null) {
            desk.click(id + "-form summary");
        }
        fields.forEach((name, value) -> desk.fill(id + "-" + name, value));
        if (!role.isEmpty()) {
            desk.selectOption(id + "-role", role);
        }
        desk.click(id + "-form button");
        desk.locator("main .note-warn, main .note-ok").first().waitFor();
        if (desk.isVisible(id + "-form [name=confirmed]")) {
            desk.check(id + "-form [name=confirmed]");
            desk.click(id + "-form button");
            desk.locator("main .note-ok").first().waitFor();
        }
    }

    /** The newest first; the list of acts has each step. */
    private static void seen(Page desk) {
        desk.navigate("/users/acts");
        var rows = desk.locator("tbody tr").allInnerTexts().stream()
                .filter(row -> row.contains(LOGIN))
                .toList();
        var steps = List.of("重新启用", "停用账号", "重设密码的链接", "调动", "收回角色", "给予角色", "设置了验证器", "添加了通行密钥", "给予角色");
        assertEquals(steps.size(), rows.size(), rows.toString());
        for (int i = 0; i < steps.size(); i++) {
            assertTrue(rows.get(i).contains(steps.get(i)), steps.get(i) + " is not in " + rows.get(i));
        }
        Site.picture(desk, "factor-acts");
    }

    private int status(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + site.port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return programs.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static void shows(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
    }
}
