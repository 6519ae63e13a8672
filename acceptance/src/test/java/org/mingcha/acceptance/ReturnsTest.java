package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Returns in a real browser: by link and by sign-in, without a network, without script, over a line that fails. The demo's
 * day is 6 January 2026; each test has a village of its own, whose return for December was taken back before.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ReturnsTest {
    private static final long FIRST_LOAD = 60_000;
    private static final String LOGIN = "returns.officer";
    private static final Pattern RECEIPT = Pattern.compile("R-[0-9A-Z]{4,}");
    private static final Pattern LINK = Pattern.compile("/t/[\\w-]+");

    private final Map<String, String> links = new HashMap<>();
    private Site site;
    private FaultyProxy line;
    private String signedIn;

    @BeforeAll
    void open() {
        site = new Site(DemoRun.get().data, LOGIN, DemoRun.UNIT);
        line = new FaultyProxy(site.port);
        signedIn = site.signIn(LOGIN);
        try (var context = site.open(site.options().setStorageState(signedIn))) {
            var page = context.newPage();
            List.of("201", "202", "203", "204", "205", "206").forEach(village -> takeBack(page, village));
            makeLinks(page);
        }
    }

    @AfterAll
    void close() {
        line.close();
        site.close();
    }

    @Test
    void oneTapWithoutANetworkIsOneFilingWhenItComesBack() {
        try (var context = site.open(site.phone())) {
            var page = kept(context, links.get("201"));
            context.setOffline(true);
            page.reload();
            page.click("button.btn-xl");
            waiting(page, 1);
            page.reload();
            PlaywrightAssertions.assertThat(page.locator("form[data-queue]")).isHidden();
            page.navigate("/outbox");
            PlaywrightAssertions.assertThat(row(page)).containsText("待发送");
            context.setOffline(false);
            PlaywrightAssertions.assertThat(row(page)).containsText("已送达");
            var receipt = receipt(row(page).innerText());
            page.navigate(links.get("201"));
            assertEquals(receipt, receipt(page.locator("#filed").innerText()));
            assertEquals(List.of("报送 经链接", "撤回 经办岗", "报送 管理员"), history("201"));
        }
    }

    @Test
    void lostAnswerAndServerErrorStillMakeOneFilingWithOneReceipt() {
        try (var context = site.open(site.phone().setBaseURL(line.url()))) {
            var page = kept(context, links.get("202"));
            line.fail(FaultyProxy.Fault.SERVER_ERROR);
            int before = line.forms();
            page.click("button.btn-xl");
            waiting(page, 1);
            line.fail(FaultyProxy.Fault.ANSWER_LOST);
            page.navigate("/outbox");
            page.click("#outbox-send");
            PlaywrightAssertions.assertThat(row(page)).containsText("已送达");
            assertTrue(line.forms() >= before + 3, "forms: " + (line.forms() - before));
            page.navigate(links.get("202"));
            assertEquals(List.of("报送 经链接", "撤回 经办岗", "报送 管理员"), history("202"));
        }
    }

    @Test
    void twoTabsAndTwoPhonesFileOnce() {
        try (var one = site.open(site.phone());
                var other = site.open(site.phone())) {
            var page = kept(one, links.get("203"));
            var tab = kept(one, links.get("203"));
            var phone = kept(other, links.get("203"));
            one.setOffline(true);
            other.setOffline(true);
            page.click("button.btn-xl");
            waiting(page, 1);
            PlaywrightAssertions.assertThat(tab.locator("form[data-queue]")).isHidden();
            phone.click("button.btn-xl");
            waiting(phone, 1);
            one.setOffline(false);
            other.setOffline(false);
            var first = filed(page);
            assertEquals(first, filed(tab));
            assertEquals(first, filed(phone));
            assertEquals(List.of("报送 经链接", "撤回 经办岗", "报送 管理员"), history("203"));
        }
    }

    @Test
    void expiredSessionKeepsTheReturnUntilTheNextSignIn() {
        try (var context = site.open(site.phone().setStorageState(signedIn))) {
            var page = kept(context, form("204"));
            context.clearCookies();
            page.click("button.btn-xl");
            PlaywrightAssertions.assertThat(page.locator("#queue")).containsText("登录已过期");
            page.navigate("/sign-in");
            page.fill("#login", LOGIN);
            page.fill("#password", Site.PASSWORD);
            page.click("main button");
            PlaywrightAssertions.assertThat(page.locator("#queue")).containsText("已送达");
            var receipt = receipt(page.locator("#queue").innerText());
            page.navigate("/receipts/" + receipt);
            PlaywrightAssertions.assertThat(page.locator("#receipt")).containsText("石桥村");
            assertEquals(List.of("报送 经办岗", "撤回 经办岗", "报送 管理员"), history("204"));
        }
    }

    @Test
    void needsNoScriptAndSendsTwiceForOneFiling() {
        try (var context = site.open(site.phone().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(links.get("205"));
            var again = context.newPage();
            again.navigate(links.get("205"));
            again.click("button.btn-xl");
            var first = receipt(again.locator("#filed").innerText());
            page.click("button.btn-xl");
            assertEquals(first, receipt(page.locator("#filed").innerText()));
            assertEquals(List.of("报送 经链接", "撤回 经办岗", "报送 管理员"), history("205"));
        }
        try (var context = site.open(site.phone().setStorageState(signedIn).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(form("206"));
            page.locator("summary").last().click();
            page.fill("#f-incidents", "一");
            page.locator("details[open] button").first().click();
            assertTrue(page.title().startsWith("错误："));
            assertEquals("#f-incidents", page.locator(".errs a").first().getAttribute("href"));
        }
    }

    @Test
    void clerksPageIsSmall() {
        try (var context = site.open(site.phone())) {
            var page = context.newPage();
            var bytes = new AtomicLong();
            page.onRequestFinished(
                    request -> bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
            page.navigate(links.get("206"));
            page.waitForFunction("() => navigator.serviceWorker.controller");
            assertTrue(bytes.get() < FIRST_LOAD, bytes + " bytes");
        }
    }

    @Test
    void axeFindsNothing() {
        var found = new ArrayList<String>();
        for (var language : List.of("zh-CN", "en")) {
            try (var context = site.open(site.phone().setLocale(language).setStorageState(signedIn))) {
                ReturnPlaces.ofClerk(links.get("206"), form("206"))
                        .forEach((name, place) -> ReturnPlaces.look(context, name + "-" + language, place, found));
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void whatWaitsCanBeKeptAsAFileAndDeleted() throws IOException {
        try (var context = site.open(site.phone())) {
            var page = kept(context, links.get("206"));
            context.setOffline(true);
            page.click("button.btn-xl");
            waiting(page, 1);
            page.navigate("/outbox");
            var saved = page.waitForDownload(() -> page.click("#outbox-export"));
            assertTrue(Files.readString(saved.path()).contains(links.get("206")), "the link is in the file");
            page.onDialog(dialog -> dialog.accept());
            page.click("[data-delete]");
            PlaywrightAssertions.assertThat(page.locator("#outbox-empty")).isVisible();
            assertEquals(0, row(page).count());
            context.setOffline(false);
            page.navigate(links.get("206"));
            PlaywrightAssertions.assertThat(page.locator("form[data-queue]")).isVisible();
            assertEquals(List.of("撤回 经办岗", "报送 管理员"), history("206"));
        }
    }

    /** A page that is there without a network as well. */
    private static Page kept(BrowserContext context, String place) {
        var page = context.newPage();
        page.navigate(place);
        page.waitForFunction("() => navigator.serviceWorker.controller");
        while (!(boolean) page.evaluate("caches.match(location.href).then(Boolean)")) {
            page.waitForTimeout(20);
        }
        return page;
    }

    private static void waiting(Page page, int items) {
        PlaywrightAssertions.assertThat(page.locator("#queue-count")).containsText("待发送 " + items);
        PlaywrightAssertions.assertThat(page.locator("form[data-queue]")).isHidden();
    }

    private static Locator row(Page page) {
        return page.locator("#outbox-list li").first();
    }

    /** Its page shows the receipt by itself once it is delivered. */
    private static String filed(Page page) {
        page.locator("#filed").waitFor();
        return receipt(page.locator("#filed").innerText());
    }

    private static String receipt(String text) {
        var found = RECEIPT.matcher(text);
        assertTrue(found.find(), text);
        return found.group();
    }

    private static String form(String village) {
        return "/returns/monthly/2025-12?unit=999901001" + village;
    }

    /** Everything that was ever done about the return, the newest first. */
    private List<String> history(String village) {
        try (var context = site.open(site.options().setStorageState(signedIn))) {
            var page = context.newPage();
            page.navigate(form(village));
            return page.locator(".hist > li > p:first-of-type").allInnerTexts().stream()
                    .map(text -> text.replaceFirst(" · .*", ""))
                    .toList();
        }
    }

    private static void takeBack(Page page, String village) {
        page.navigate(form(village).replace("?", "/withdrawal?"));
        page.fill("#reason", "验收");
        page.click("button.btn-back");
    }

    private void makeLinks(Page page) {
        page.navigate("/returns/links");
        // Who is missing is counted a moment after it was sealed.
        Reload.until(page, () -> page.locator("[name=unit]").count() >= 6);
        page.locator("[name=unit]").all().forEach(Locator::check);
        page.click("#units ~ button");
        for (var line : page.inputValue("#all").lines().toList()) {
            var link = LINK.matcher(line);
            assertTrue(link.find(), line);
            links.put(village(line), link.group());
        }
    }

    private static String village(String line) {
        var names = Map.of("上坪村", "201", "下坪村", "202", "柳湾村", "203", "石桥村", "204", "东岭村", "205", "松林村", "206");
        return names.get(line.split(" ")[0]);
    }
}
