package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An account's life in a browser: invited, given a role, moved, closed and reopened, each by who may, and seen. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountTest {
    private static final String ADMIN = "life.admin";
    private static final String CLERK = "life.clerk";
    private static final String COUNTY = "999900000000";

    private Site site;
    private String admin;
    private String clerk;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links = Post.filled(data, new Post(ADMIN, "Administrator", COUNTY), new Post(CLERK, "Clerk", DemoRun.UNIT));
        site = new Site(data);
        admin = site.signIn(ADMIN, links.get(ADMIN));
        clerk = site.signIn(CLERK, links.get(CLERK));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void anAccountIsGivenARoleMovedClosedAndReopened() {
        try (var office = site.open(site.options().setStorageState(admin));
                var own = site.open(site.options().setStorageState(clerk))) {
            var page = office.newPage();
            page.navigate("/users");
            page.click("text=" + CLERK);
            var place = Site.path(page.url());
            Looks.findNothing(site, admin, Map.of("account", place, "accounts", "/users"));
            own();
            act(page, "give", Map.of("unit", COUNTY), "officer");
            shows(page, "已加角色");
            page.navigate(place);
            act(page, "move-" + COUNTY, Map.of("to", DemoRun.UNIT), "");
            confirm(page, "move-" + COUNTY);
            shows(page, "已调到新单位");
            var signedOut = own.newPage();
            signedOut.navigate("/returns");
            assertTrue(signedOut.url().endsWith("/sign-in"), "who is moved signs in anew");
            page.navigate(place);
            act(page, "close", Map.of(), "");
            confirm(page, "close");
            shows(page, "账号已停用");
            Looks.findNothing(site, admin, Map.of("account-closed", place));
            act(page, "reopen", Map.of(), "");
            shows(page, "/welcome/");
            page.navigate("/users/acts");
            var acts = page.locator("tbody tr").allInnerTexts().stream()
                    .filter(row -> row.contains(CLERK))
                    .limit(4)
                    .toList();
            assertEquals(4, acts.size());
            assertTrue(acts.getFirst().contains("重新启用"), acts.toString());
            assertTrue(acts.get(1).contains("停用账号"), acts.toString());
            Looks.findNothing(site, admin, Map.of("account-acts", "/users/acts"));
        }
    }

    /** Two browsers of one person: each sees the other, and this one changes the password. */
    private void own() {
        try (var here = site.open(site.options().setStorageState(clerk))) {
            var page = here.newPage();
            page.navigate("/account");
            assertTrue(page.innerText("main").contains("当前会话"));
            page.click("#change-password-form summary");
            page.fill("#change-password-present", "not the present one");
            page.fill("#change-password-password", "five quite unrelated words");
            page.fill("#change-password-again", "five quite unrelated words");
            page.click("#change-password-form button");
            shows(page, "现在的密码不对");
            Site.picture(page, "account-own-refused");
            Looks.findNothing(site, clerk, Map.of("account-own", "/account"));
        }
    }

    /** Where the page asks to look again; whether something waits depends on what other tests did to the demo. */
    private static void confirm(Page page, String form) {
        page.locator("main .note-warn, main .note-ok").first().waitFor();
        var box = "#" + form + "-form [name=confirmed]";
        if (page.isVisible(box)) {
            Site.picture(page, "account-confirm-" + form);
            page.check(box);
            page.click("#" + form + "-form button");
        }
    }

    private static void shows(Page page, String text) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(text);
    }

    /** Opens the form of an act, fills it in and sends it. */
    private static void act(Page page, String form, Map<String, String> fields, String role) {
        var id = "#" + form;
        if (page.getAttribute(id + "-form", "open") == null) {
            page.click(id + "-form summary");
        }
        fields.forEach((name, value) -> page.fill(id + "-" + name, value));
        if (!role.isEmpty()) {
            page.selectOption(id + "-role", role);
        }
        page.click(id + "-form button");
    }
}
