package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** Somebody on a post, signed in, with a browser of their own. */
final class Person implements AutoCloseable {
    static final String COUNTY = "999900000000";
    static final String TOWN = DemoRun.UNIT;
    static final String OTHER_TOWN = "999911001000";

    /** Milliseconds that a page may take on a busy machine. */
    static final int PATIENCE = 20_000;

    /** Who takes part in a campaign. */
    enum Post {
        INSPECTOR("督查一岗", "督查岗", COUNTY),
        SECOND_INSPECTOR("督查二岗", "督查岗", COUNTY),
        OFFICER("经办岗", "经办岗", TOWN),
        LEADER("第一责任人岗", "第一责任人", TOWN),
        OTHER_OFFICER("经办岗", "经办岗", OTHER_TOWN),
        OTHER_LEADER("第一责任人岗", "第一责任人", OTHER_TOWN);

        private final List<String> row;

        Post(String name, String role, String unit) {
            row = List.of(name, login(), role, unit);
        }

        String login() {
            return "campaign." + ordinal();
        }
    }

    private final BrowserContext context;
    final Page page;

    private Person(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
    }

    /** Makes all accounts with one workbook, as an office does; answers each one's one-time link. */
    static Map<Post, String> invited(Path data, Path work) {
        var rows = new ArrayList<>(List.of(List.of("姓名", "账号", "角色", "单位代码")));
        for (var post : Post.values()) rows.add(post.row);
        var workbook = new Town(work, Map.of()).workbook("people.xlsx", "人员", rows);
        var imported = ProgramRun.mingcha(data, "import", "users", workbook.toString(), "--json")
                .ok();
        var links = new JsonMapper().readTree(imported.out()).path("links");
        var invited = new EnumMap<Post, String>(Post.class);
        for (var post : Post.values()) {
            var link = links.get(post.ordinal());
            assertEquals(post.login(), link.path("login").asString());
            invited.put(post, Site.path(link.path("link").asString()));
        }
        return invited;
    }

    static Person on(Post post, Site site, Map<Post, String> invited) {
        var kept = site.signIn(post.login(), invited.get(post));
        return new Person(site.open(site.options().setStorageState(kept)));
    }

    /** A second window of the same person on the same page. */
    Page again() {
        var other = context.newPage();
        other.navigate(page.url());
        return other;
    }

    void go(String place) {
        page.navigate(place);
    }

    void click(String name) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    void follow(String name) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** What the page says its subject's state is. */
    void sees(String state) {
        PlaywrightAssertions.assertThat(main().locator(".st").first()).hasText(state);
    }

    void reads(String text) {
        PlaywrightAssertions.assertThat(main()).containsText(text);
    }

    /** A moment after it is committed, a record is sealed: the page is loaded until it says so. */
    void readsSoon(String text) {
        Reload.until(page, () -> main().innerText().contains(text));
        reads(text);
    }

    /** The same, for a page that shows each of its seals: none is waited for any more. */
    void seesSealed() {
        Reload.until(page, () -> main().locator(".seal-wait").count() == 0);
        PlaywrightAssertions.assertThat(main().locator(".seal-wait")).hasCount(0);
        PlaywrightAssertions.assertThat(main().locator("li .seal").first()).isVisible();
    }

    /** Waits until the address is such a place and its page has its scripts; answers it. */
    String landsOn(String place) {
        page.waitForURL(Pattern.compile("https?://[^/]+" + place));
        return path();
    }

    /** The key of confirmation, as on every page that has one; the answer is another page. */
    void stroke() {
        var before = page.url();
        page.keyboard().press("a");
        try {
            page.waitForURL(url -> !url.equals(before));
        } catch (TimeoutError stuck) {
            throw new AssertionError(before + " stays: " + main().innerText(), stuck);
        }
    }

    Locator main() {
        return page.locator("main");
    }

    String path() {
        return Site.path(page.url());
    }

    @Override
    public void close() {
        context.close();
    }
}
