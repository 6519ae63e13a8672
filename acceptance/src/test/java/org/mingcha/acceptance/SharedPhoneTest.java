package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One phone, two people: who comes next finds nothing of the first, and what the first has still to send stays. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedPhoneTest {
    private static final String FIRST = "phone.first";
    private static final String SECOND = "phone.second";
    private static final String TOWN = "999911001000";
    private static final String FORM = "/returns/monthly/2025-12?unit=999911001201";
    private static final List<String> PAGES = List.of(FORM, "/returns", "/");

    /** Each kept page as it would be if it had been kept a day and a minute ago. */
    private static final String YESTERDAY = """
            async () => {
              const own = (await caches.keys()).filter(name => name.startsWith('mingcha-pages'));
              for (const name of own) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  const kept = await cache.match(request, { ignoreVary: true });
                  const headers = new Headers(kept.headers);
                  headers.set('Mingcha-Kept-At', String(Date.now() - 86460000));
                  await cache.put(request, new Response(await kept.blob(), { status: kept.status, headers }));
                }
              }
            }
            """;

    private Site site;
    private String first;
    private String second;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links = Post.filled(data, new Post(FIRST, "Officer", TOWN), new Post(SECOND, "Officer", TOWN));
        site = new Site(data);
        first = site.signIn(FIRST, links.get(FIRST));
        second = site.signIn(SECOND, links.get(SECOND));
        try (var context = site.open(site.options().setStorageState(first))) {
            var page = context.newPage();
            page.navigate(FORM.replace("?", "/withdrawal?"));
            page.fill("#reason", "验收");
            page.click("button.btn-back");
            page.waitForLoadState();
        }
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void whoIsAskedToSignInFindsNothingKept() {
        try (var context = site.open(site.phone().setStorageState(first))) {
            var page = kept(context);
            context.clearCookies();
            page.navigate("/sign-in");
            PAGES.forEach(place -> assertFalse(isKept(page, place), place));
            context.setOffline(true);
            page.navigate("/");
            assertEquals("", page.locator(".brand span").innerText(), "the first one's page has the unit's name");
            PlaywrightAssertions.assertThat(page.locator("#outbox")).isVisible();
        }
    }

    @Test
    void whoSignsInNextFindsOnlyTheOwnPagesAndTheFirstLosesNothingUnsent() {
        try (var context = site.open(site.phone().setStorageState(first))) {
            var page = kept(context);
            context.setOffline(true);
            page.navigate(FORM);
            page.click("button.btn-xl");
            PlaywrightAssertions.assertThat(page.locator("#queue-count")).containsText("待发送 1");
            becomes(context, second);
            context.setOffline(false);
            page.navigate("/account");
            PAGES.forEach(place -> assertFalse(isKept(page, place), place));
            page.navigate("/returns");
            assertTrue(isKept(page, "/returns"), "the second one's");
            page.navigate("/outbox");
            PlaywrightAssertions.assertThat(page.locator("#outbox-list li").first())
                    .containsText("由另一账号存下");
            becomes(context, first);
            page.navigate("/outbox");
            page.click("#outbox-send");
            PlaywrightAssertions.assertThat(page.locator("#outbox-list li").first())
                    .containsText("已送达");
            page.navigate("/");
            assertFalse(isKept(page, "/returns"), "the second one's is gone");
        }
    }

    /** A phone that was lost shows the office's pages no longer than a day, also where no network ever tells it so. */
    @Test
    void whatIsKeptIsGoneAfterADay() {
        try (var context = site.open(site.phone().setStorageState(first))) {
            var page = kept(context);
            context.setOffline(true);
            page.navigate("/returns");
            assertTrue(page.locator(".brand span").innerText().length() > 1, "shown without a network");
            page.evaluate(YESTERDAY);
            page.navigate("/returns");
            assertEquals("", page.locator(".brand span").innerText());
            PAGES.forEach(place -> assertFalse(isKept(page, place), place));
        }
    }

    /** The cookies of another, as they are after a sign-in. */
    private void becomes(BrowserContext context, String state) {
        try (var signedIn = site.open(site.options().setStorageState(state))) {
            context.clearCookies();
            context.addCookies(signedIn.cookies());
        }
    }

    /** A browser that keeps all pages. */
    private static Page kept(BrowserContext context) {
        var page = context.newPage();
        page.navigate(FORM);
        page.waitForFunction("() => navigator.serviceWorker.controller");
        PAGES.forEach(page::navigate);
        PAGES.forEach(place -> assertTrue(isKept(page, place), place));
        return page;
    }

    private static boolean isKept(Page page, String place) {
        return (boolean) page.evaluate("place => caches.match(place, { ignoreVary: true }).then(Boolean)", place);
    }
}
