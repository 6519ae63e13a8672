package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An office's own table, of which nobody has heard: looked at, decided, imported, undone and imported again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class ImportPlanTest {
    private static final String OFFICER = "import.town";
    private static final String TITLE = "碰头碰出来的事 No7";

    @TempDir
    Path work;

    private Site site;
    private String officer;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links = Post.filled(data, new Post(OFFICER, "Officer", DemoRun.UNIT));
        site = new Site(data);
        officer = site.signIn(OFFICER, links.get(OFFICER));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void anUnknownSheetIsMadeARegistersAndTheNextOneAsksNothing() throws IOException {
        try (var context = context()) {
            var page = context.newPage();
            var plan = read(page, "first.xlsx", TITLE);
            assertTrue(main(page).innerText().contains("看不出属于哪类台账"), main(page).innerText());
            page.locator("#table-0-register").selectOption("meeting");
            click(page, "按上面的选择重看");
            page.locator("[id='table-0-column.0']").selectOption("happened_on");
            page.locator("[id='table-0-column.1']").selectOption("title");
            page.locator("[id='table-0-column.2']").selectOption("attendance");
            page.locator("[id='table-0-column.3']").selectOption("kind");
            click(page, "按上面的选择重看");
            page.locator("[id='table-0-word.kind.碰头']").selectOption("部署");
            click(page, "按上面的选择重看");
            looks(plan);
            click(page, "只导入已确定的 2 条");
            assertTrue(main(page).innerText().contains("导入结果"), main(page).innerText());
            undo(page);
            var again = read(page, "second.xlsx", TITLE);
            assertEquals("2", main(page).locator(".stats dd").first().innerText());
            assertFalse(main(page).innerText().contains("全部按建议导入"), main(page).innerText());
            assertTrue(marked(page).contains("No7"), again);
            click(page, "只导入已确定的 2 条");
            assertTrue(main(page).innerText().contains("导入 2 条"), main(page).innerText());
        }
    }

    /** To choose the file, to read it, to take what is proposed: three clicks, whatever the workbook. */
    @Test
    void aMessyWorkbookIsDecidedInThreeClicks() {
        for (var name : List.of("02-everything-in-one-list", "13-spellings-and-side-by-side")) {
            try (var context = context()) {
                var page = context.newPage();
                upload(page, Project.shared("data/workbooks/" + name + ".xlsx"));
                looks(Site.path(page.url()));
                click(page, "全部按建议导入");
                assertTrue(main(page).innerText().contains("导入结果"), main(page).innerText());
            }
        }
    }

    /** Each of the workbooks from outside, as it comes: to choose it, to read it, to take what is proposed. */
    @Test
    void eachOfTheWorkbooksIsDecidedInThreeClicks() throws IOException {
        int decided = 0;
        try (var context = context();
                var files = Files.list(Project.shared("data/workbooks"))) {
            var page = context.newPage();
            for (var file : files.filter(ImportPlanTest::isWorkbook).sorted().toList()) {
                upload(page, file);
                var all = main(page).getByText("全部按建议导入");
                (all.count() > 0 ? all.first() : main(page).getByText("只导入已确定的").first()).click();
                page.waitForURL(url -> url.matches(".*/imports/\\d+"));
                assertTrue(main(page).innerText().contains("导入结果"), main(page).innerText());
                decided++;
            }
        }
        assertEquals(14, decided);
    }

    private static boolean isWorkbook(Path file) {
        return file.toString().matches(".*\\.(xlsx|xls|csv)");
    }

    private BrowserContext context() {
        return site.open(site.options().setStorageState(officer));
    }

    private String read(Page page, String name, String title) {
        var rows = List.of(
                List.of("哪天", "做了啥", "来了多少", "啥性质"),
                List.of("2025-08-05", title, "12", "碰头"),
                List.of("2025-08-06", "又学了一回网络安全法", "9", "学习"));
        upload(page, new Town(work, Map.of()).workbook(name, "本子", rows));
        return Site.path(page.url());
    }

    private static void upload(Page page, Path file) {
        page.navigate("/imports");
        page.locator("#workbook").setInputFiles(file);
        click(page, "读取并核对");
        page.waitForURL("**/imports/plans/*");
    }

    private static void undo(Page page) {
        page.locator("#reason").fill("先撤回再导一次");
        click(page, "撤回");
        page.waitForURL("**?undone");
    }

    private String marked(Page page) throws IOException {
        var download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("下载标注后的表"))
                        .click());
        var text = new StringBuilder();
        try (var zip = new ZipFile(download.path().toFile())) {
            for (var part : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static Locator main(Page page) {
        return page.locator("main");
    }

    private static void click(Page page, String name) {
        main(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }

    private void looks(String plan) {
        Looks.findNothing(site, officer, Map.of("import-plan" + plan.replaceAll("\\D", ""), plan));
    }
}
