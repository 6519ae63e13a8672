package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** An incident from found to looked back at, and the very same as a drill. Both offices work in browsers of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class IncidentTest {
    private static final String TOWN = "incident.town";
    private static final String COUNTY = "incident.county";
    private static final String DRILL = "演练";

    @TempDir
    Path work;

    private Site site;
    private String town;
    private String county;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links = Post.filled(
                data, new Post(TOWN, "Officer", DemoRun.UNIT), new Post(COUNTY, "Inspector", "999900000000"));
        site = new Site(data);
        town = site.signIn(TOWN, links.get(TOWN));
        county = site.signIn(COUNTY, links.get(COUNTY));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void incidentGoesUpIsAcknowledgedContainedClosedAndLookedBackAt() {
        var before = figures();
        var place = run("/incidents/new", "政务专栏被篡改", Map.of());
        assertNotEquals(before.get("20"), figures().get("20"));
        try (var context = site.open(site.options().setStorageState(town))) {
            var page = context.newPage();
            page.navigate(place);
            var stages = page.locator(".hist > li > p:first-of-type > b").allInnerTexts();
            assertEquals(List.of("发现", "报告", "上报青溪县", "青溪县签收", "控制", "办结", "总结"), stages);
        }
        looks(place);
    }

    /** The drill's own register gains the drill once it is looked back at; no other figure moves, nothing is published. */
    @Test
    void drillTakesTheSameStepsSaysSoEverywhereAndCountsForNothing() {
        var before = figures();
        var published = published();
        run("/incidents/new?drill=yes", "门户网站停摆", before);
        var after = figures();
        assertEquals(count(before.get("20"), "drills") + 1, count(after.get("20"), "drills"));
        assertEquals(withoutDrills(before), withoutDrills(after));
        assertEquals(published, published());
    }

    /** @param unmoved figures that it must not move until it is looked back at: those of a drill; else empty */
    private String run(String form, String title, Map<String, String> unmoved) {
        boolean drill = !unmoved.isEmpty();
        try (var office = site.open(site.options().setStorageState(town));
                var superior = site.open(site.options().setStorageState(county))) {
            var page = office.newPage();
            page.navigate(form);
            says(page, drill);
            page.fill("[name=title]", title);
            page.check("[name=severity][value=较大]");
            page.check("[name=kind][value=网页篡改]");
            page.click("main button.btn-1");
            page.waitForURL("**/incidents/*");
            says(page, drill);
            var place = page.url().replaceFirst(".*(/incidents/\\d+).*", "$1");
            press(page, "report", drill);
            acknowledge(superior, place, drill);
            page.reload();
            press(page, "contain", drill);
            press(page, "close", drill);
            if (drill) assertEquals(unmoved, figures());
            form(page, "review");
            page.fill("#review-cause", "口令过弱");
            page.fill("#review-lessons", "启用双因素认证，停用闲置账号");
            press(page, "review", drill);
            screens(page, place, drill);
            return place;
        }
    }

    /** Only the first one stands open. */
    private static Locator form(Page page, String step) {
        var form = page.locator("form[action$='/" + step + "']");
        if (!form.isVisible()) page.click("#" + step + "-form > summary");
        return form;
    }

    private static void press(Page page, String step, boolean drill) {
        var form = form(page, step);
        form.locator("button").click();
        form.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        says(page, drill);
    }

    private static void acknowledge(BrowserContext superior, String place, boolean drill) {
        var page = superior.newPage();
        page.navigate("/incidents?show=" + (drill ? "drills" : "received"));
        says(page, drill);
        page.click("a[href='" + place + "']");
        says(page, drill);
        press(page, "acknowledge", drill);
    }

    /** Wherever the drill is shown afterwards. */
    private static void screens(Page page, String place, boolean drill) {
        var entry = place.replace("incidents", "ledger");
        for (var screen : List.of(place, "/incidents?show=" + (drill ? "drills" : "all"), entry)) {
            page.navigate(screen);
            says(page, drill);
        }
        page.navigate(place);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        // Fixed on paper: a browser repeats it on every page.
        var marks = page.locator(".drilled").all();
        assertEquals(drill ? 1 : 0, marks.size());
        marks.forEach(mark -> assertEquals(
                DRILL + " fixed", mark.innerText() + " " + mark.evaluate("it => getComputedStyle(it).position")));
    }

    private static void says(Page page, boolean drill) {
        if (drill) {
            var main = page.locator("main").innerText();
            assertTrue(main.contains(DRILL), page.url() + ": " + main);
        }
    }

    private void looks(String place) {
        var places = new LinkedHashMap<String, String>();
        places.put("incidents", "/incidents?show=all");
        places.put("drills", "/incidents?show=drills");
        places.put("incident", place);
        places.put("incident-new", "/incidents/new");
        places.put("drill-new", "/incidents/new?drill=yes");
        places.put("risks", "/risks?show=all");
        places.put("risk-new", "/risks/new");
        places.put("risk", risk());
        Looks.findNothing(site, town, places);
    }

    private String risk() {
        try (var context = site.open(site.options().setStorageState(town))) {
            var page = context.newPage();
            page.navigate("/risks?show=all");
            return page.locator(".led a.t").first().getAttribute("href");
        }
    }

    /** What anybody reads of the body: the list and its feed. */
    private String published() {
        try (var context = site.open(site.options())) {
            var page = context.newPage();
            page.navigate("/p/corrections");
            return page.locator("main").innerText()
                    + page.request().get("/p/corrections.json").text();
        }
    }

    /** This year's self-inspection, item by item. */
    private Map<String, String> figures() {
        var out = work.resolve("figures");
        var report = List.of("report", "--unit", DemoRun.UNIT, "--checklist", "town-online-work", "--period", "2026");
        var format = List.of("--format", "json", "--out", out.toString());
        ProgramRun.mingcha(
                        DemoRun.get().data,
                        Stream.concat(report.stream(), format.stream()).toArray(String[]::new))
                .ok();
        try {
            var items = new TreeMap<String, String>();
            var file = Files.readString(out.resolve(DemoRun.UNIT + "-town-online-work-2026.json"));
            new JsonMapper()
                    .readTree(file)
                    .path("items")
                    .forEach(item -> items.put(item.path("id").asString(), item.toString()));
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(String item, String figure) {
        var found = new ArrayList<Integer>();
        new JsonMapper().readTree(item).path("figures").forEach(each -> {
            if (each.path("name").asString().equals(figure))
                found.add(each.path("value").asInt());
        });
        return found.getFirst();
    }

    /** The item that counts drills says so in its sentence too. */
    private static Map<String, String> withoutDrills(Map<String, String> items) {
        var others = new TreeMap<>(items);
        others.remove("20");
        return others;
    }
}
