package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The officer's day in a real browser: with script, without script, on a desk, on a phone, light and dark. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserTest {
    private static final long FIRST_LOAD = 100_000;
    private static final String YEAR = "/assessments/" + DemoRun.UNIT + "/2025";

    private Site site;
    private String signedIn;

    @BeforeAll
    void open() {
        site = new Site(DemoRun.get().data, "browser.officer", DemoRun.UNIT);
        signedIn = site.signIn("browser.officer");
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void officerRecordsSeesTheSealAndFollowsAFigureToItsEntry() throws IOException {
        try (var context = site.open(site.options().setStorageState(signedIn))) {
            var page = context.newPage();
            page.navigate("/");
            link(page, "＋ 记一条");
            link(page, "会议");
            fill(page, "网络安全学习会");
            page.setInputFiles("#evidence", photo());
            page.click("button.btn-1");
            page.waitForURL("**/ledger/*");
            assertEquals("网络安全学习会", page.locator("h1").innerText());
            page.locator(".stamp:not(.stamp-wait)").waitFor();
            assertTrue(page.locator(".files").innerText().contains("sha256"));
            assertTrue(text(page.waitForDownload(() -> link(page, "下载证明"))).startsWith("c2sp.org/tlog-proof"));
            page.reload();
            var number = page.locator(".evid .bar .m").first().innerText().replaceFirst("^\\D*(\\d+).*", "$1");
            var year = page.locator(".clocks time").first().innerText().substring(0, 4);
            page.navigate("/assessments");
            page.click("main a[href='/assessments/" + DemoRun.UNIT + "/" + year + "']");
            page.click("main .asm a.cite[href='/ledger/at/" + number + "'] >> nth=0");
            assertEquals("网络安全学习会", page.locator("h1").innerText());
        }
    }

    @Test
    void officerDownloadsTheDocuments() throws IOException {
        try (var context = site.open(site.options().setStorageState(signedIn))) {
            var page = context.newPage();
            page.navigate(YEAR);
            assertTrue(text(page.waitForDownload(() -> link(page, "下载 PDF"))).startsWith("%PDF"));
            assertTrue(text(page.waitForDownload(() -> link(page, "三段式 DOCX"))).startsWith("PK"));
            assertTrue(
                    text(page.waitForDownload(() -> button(page, "生成并下载证据包"))).startsWith("PK"));
        }
    }

    @Test
    void entryNeedsNoScript() throws IOException {
        try (var context = site.open(site.options().setStorageState(signedIn).setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate("/ledger/new?type=meeting");
            fill(page, "");
            page.click("button.btn-1");
            assertTrue(page.title().startsWith("错误："));
            assertTrue(page.locator(".errs a").first().getAttribute("href").startsWith("#f-"));
            fill(page, "不用脚本的学习会");
            page.setInputFiles("#evidence", photo());
            page.click("button.btn-1");
            assertEquals("不用脚本的学习会", page.locator("h1").innerText());
            Reload.until(page, () -> page.locator(".stamp-wait").count() == 0);
            assertEquals(0, page.locator(".stamp-wait").count());
        }
    }

    @Test
    @Tag("slow")
    void axeFindsNothing() {
        var found = new ArrayList<String>();
        for (var width : new int[] {390, 1366}) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var options = site.options()
                        .setViewportSize(width, 844)
                        .setColorScheme(scheme)
                        .setStorageState(signedIn);
                try (var context = site.open(options)) {
                    look(context, width, scheme, found);
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    @Tag("slow")
    void axeFindsNothingOnWhatALeaderSees() {
        var found = new ArrayList<String>();
        var leader = site.signIn("browser.leader", "leader", "999900000000");
        for (var manner : List.of("390 zh-CN", "390 en", "1366 zh-CN", "1366 en")) {
            var parts = manner.split(" ");
            var options = site.options()
                    .setViewportSize(Integer.parseInt(parts[0]), 844)
                    .setLocale(parts[1])
                    .setStorageState(leader);
            try (var context = site.open(options)) {
                ReturnPlaces.ofLeader(newestReceipt(context))
                        .forEach((name, place) ->
                                ReturnPlaces.look(context, name + "-" + String.join("-", parts), place, found));
            }
        }
        assertEquals(List.of(), found);
    }

    private static String newestReceipt(BrowserContext context) {
        var page = context.newPage();
        page.navigate("/returns/monthly/2025-11?unit=999901001205");
        return page.locator("a[href^='/receipts/']").first().getAttribute("href");
    }

    @Test
    void theLeadersPageAndTheMatrixPrintOnOneSheetEach() throws Exception {
        var leader = site.signIn("browser.printer", "leader", "999900000000");
        try (var context = site.open(site.options().setStorageState(leader))) {
            assertEquals(List.of("1", "594.96 x 841.92"), ReturnPlaces.printed(context, "/brief"));
            assertEquals(
                    List.of("1", "841.92 x 594.96"), ReturnPlaces.printed(context, "/matrix?id=monthly&year=2025"));
        }
    }

    @Test
    void firstLoadStaysSmall() {
        try (var context = site.open(site.options().setStorageState(signedIn))) {
            var page = context.newPage();
            var bytes = new AtomicLong();
            page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
            page.navigate(YEAR);
            assertTrue(bytes.get() < FIRST_LOAD, bytes + " bytes");
        }
    }

    private static void look(BrowserContext context, int width, ColorScheme scheme, List<String> found) {
        var page = context.newPage();
        page.navigate("/ledger");
        var entry = page.locator(".led a.t").first().getAttribute("href");
        var places = List.of(
                "home=/",
                "ledger=/ledger",
                "late=/ledger?state=late",
                "entry=" + entry,
                "amend=" + entry + "/amendment",
                "withdraw=" + entry + "/withdrawal",
                "choose=/ledger/new",
                "form=/ledger/new?type=training",
                "import=/imports",
                "assessments=/assessments",
                "assessment=" + YEAR,
                "item=" + YEAR + "/items/3",
                "notifications=/account/notifications",
                "feedback=/feedback",
                "accessibility=/accessibility",
                "absent=/ledger/999999");
        for (var place : places) {
            var parts = place.split("=", 2);
            page.navigate(parts[1]);
            var name = parts[0] + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
            if (scheme == ColorScheme.LIGHT) Axe.look(page, name, found);
            else Axe.lookAtColours(page, name, found);
        }
    }

    private static void fill(Page page, String title) {
        page.fill("#f-title", title);
        page.getByLabel("学习", new Page.GetByLabelOptions().setExact(true)).check();
        page.fill("#f-attendance", "12");
    }

    private static void link(Page page, String name) {
        page.locator("main")
                .getByRole(AriaRole.LINK, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static String text(Download download) throws IOException {
        return new String(Files.readAllBytes(download.path()), StandardCharsets.ISO_8859_1);
    }

    private static FilePayload photo() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new FilePayload("photo.png", "image/png", bytes.toByteArray());
    }
}
