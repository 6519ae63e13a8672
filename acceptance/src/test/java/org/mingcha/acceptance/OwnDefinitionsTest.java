package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A county's own field of work from Excel alone: a register, what is entered in it, a checklist over it, its report. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class OwnDefinitionsTest {
    private static final String INSPECTOR = "own.inspector";
    private static final String OFFICER = "own.officer";
    private static final String COUNTY = "999900000000";

    @TempDir
    Path work;

    private Site site;
    private String inspector;
    private String officer;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links =
                Post.filled(data, new Post(INSPECTOR, "Inspector", COUNTY), new Post(OFFICER, "Officer", DemoRun.UNIT));
        site = new Site(data);
        inspector = site.signIn(INSPECTOR, links.get(INSPECTOR));
        officer = site.signIn(OFFICER, links.get(OFFICER));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void fromThreeWorkbooksToAReportThatThreeVerifiersFollow() throws IOException {
        try (var county = site.open(site.options().setStorageState(inspector));
                var town = site.open(site.options().setStorageState(officer))) {
            refused(county);
            register(county);
            ledger(town);
            meetings(town);
            asks(county);
            checklist(county);
        }
        filed();
        var bundle = work.resolve("bundle.zip");
        var reported = ProgramRun.mingcha(
                        DemoRun.get().data,
                        "report",
                        "--unit",
                        DemoRun.UNIT,
                        "--checklist",
                        OwnDrafts.CHECKLIST,
                        "--period",
                        "2025",
                        "--format",
                        "html,docx,pdf,json",
                        "--out",
                        work.resolve("out").toString())
                .ok();
        assertTrue(reported.exit() == 0);
        ProgramRun.mingcha(
                        DemoRun.get().data,
                        "bundle",
                        "--unit",
                        DemoRun.UNIT,
                        "--checklist",
                        OwnDrafts.CHECKLIST,
                        "--period",
                        "2025",
                        "--confirm",
                        "--out",
                        bundle.toString())
                .ok();
        verified(bundle);
        var title = "安全生产工作自查情况的报告";
        assertTrue(new String(Bundle.read(bundle).parts().get("report.html"), StandardCharsets.UTF_8).contains(title));
    }

    private void refused(BrowserContext county) {
        var page = county.newPage();
        var rows = List.of(
                List.of("登记簿", "网络巡查台账"),
                List.of("栏目", "类型"),
                List.of("日期", "日期"),
                List.of("事项", "文字"),
                List.of("舆 情条数", "整数"));
        bring(page, "/registers", "bad.xlsx", rows);
        assertTrue(main(page).innerText().contains("舆情"), main(page).innerText());
        page.close();
    }

    private void register(BrowserContext county) {
        var page = county.newPage();
        bring(page, "/registers", "register.xlsx", OwnDrafts.REGISTER);
        assertTrue(main(page).innerText().contains("尚未发布"), main(page).innerText());
        Site.picture(page, "register-draft");
        click(page, "发布");
        page.waitForURL("**/registers/hazard@1");
        Looks.findNothing(site, inspector, Map.of("register", "/registers/hazard@1", "registers", "/registers"));
        page.close();
    }

    private void ledger(BrowserContext town) {
        var page = town.newPage();
        page.navigate("/imports");
        page.locator("#workbook").setInputFiles(workbook("ledger.xlsx", "隐患排查", OwnDrafts.LEDGER));
        click(page, "读取并核对");
        page.waitForURL("**/imports/plans/*");
        Site.picture(page, "register-plan");
        take(page);
        assertTrue(main(page).innerText().contains("导入 4 条"), main(page).innerText());
        page.navigate("/ledger/new?type=hazard");
        Looks.findNothing(site, officer, Map.of("register-form", "/ledger/new?type=hazard"));
        page.close();
    }

    /** Of another field of work: proposed as none of ours, recorded for that field with one choice. */
    private void meetings(BrowserContext town) {
        var page = town.newPage();
        page.navigate("/imports");
        page.locator("#workbook").setInputFiles(workbook("meetings.xlsx", "会议", OwnDrafts.MEETINGS));
        click(page, "读取并核对");
        page.waitForURL("**/imports/plans/*");
        page.locator("[id='table-0-word.fields_of_work.']").selectOption("安全生产");
        click(page, "按上面的选择重看");
        Looks.findNothing(site, officer, Map.of("other-work-plan", Site.path(page.url())));
        take(page);
        assertTrue(main(page).innerText().contains("导入 3 条"), main(page).innerText());
        page.close();
    }

    /** All that is proposed, or what is sure where there is nothing else. */
    private static void take(Page page) {
        (main(page).getByText("全部按建议导入").count() > 0
                        ? main(page).getByText("全部按建议导入").first()
                        : main(page).getByText("只导入已确定的").first())
                .click();
        page.waitForURL(url -> url.matches(".*/imports/\\d+"));
    }

    private void asks(BrowserContext county) {
        var page = county.newPage();
        bring(page, "/returns/definitions", "return.xlsx", OwnDrafts.RETURN);
        assertTrue(main(page).innerText().contains("尚未发布"), main(page).innerText());
        click(page, "发布");
        assertTrue(main(page).innerText().contains("月度隐患报表"), main(page).innerText());
        Looks.findNothing(site, inspector, Map.of("return-definitions", "/returns/definitions"));
        page.navigate("/matrix?id=hazard_monthly");
        assertTrue(main(page).innerText().contains("月度隐患报表"), main(page).innerText());
        page.close();
    }

    private static void filed() {
        var data = DemoRun.get().data;
        var exported =
                ProgramRun.mingcha(data, "export", "return", "hazard_monthly").ok();
        assertTrue(exported.out().startsWith("id: hazard_monthly"), exported.out());
        assertTrue(ProgramRun.mingcha(data, "import", "return", "--help")
                .ok()
                .out()
                .contains("--draft"));
        ProgramRun.mingcha(
                        data,
                        "return",
                        "file",
                        "--return",
                        "hazard_monthly",
                        "--unit",
                        "999901001201",
                        "--period",
                        "2025-12",
                        "--nil")
                .ok();
        var counted = ProgramRun.mingcha(
                        data,
                        "completeness",
                        "--unit",
                        DemoRun.UNIT,
                        "--return",
                        "hazard_monthly",
                        "--periods",
                        "2025-12..2025-12",
                        "--json")
                .ok();
        assertTrue(counted.out().contains("\"nil\":1") || counted.out().contains("\"nil\" : 1"), counted.out());
    }

    private void checklist(BrowserContext county) {
        var page = county.newPage();
        bring(page, "/checklists", "checklist.xlsx", OwnDrafts.ITEMS);
        page.waitForURL("**/checklists/drafts/*");
        page.locator("#trial-unit").fill(DemoRun.UNIT);
        page.locator("#trial-period").fill("2025");
        click(page, "用这个单位的台账试算");
        var tried = page.locator("#trial").innerText();
        assertTrue(tried.contains("排查隐患4处"), tried);
        assertTrue(tried.contains("按期整改2处"), tried);
        assertTrue(tried.contains("召开部署会议2次"), tried);
        assertTrue(tried.contains("参与检查14人次"), tried);
        Looks.findNothing(site, inspector, Map.of("checklist-trial", Site.path(page.url())));
        click(page, "发布");
        page.waitForURL("**/checklists/" + OwnDrafts.CHECKLIST + "@1");
        page.close();
    }

    private static void verified(Path bundle) throws IOException {
        ProgramRun.verifier(bundle.toString()).ok();
        ProgramRun.program(
                        Map.of(),
                        "python3",
                        Project.ROOT.resolve("docs/spec/verify.py").toString(),
                        bundle.toString())
                .ok();
        try (var page = new VerifyPage()) {
            var answer = page.answers(List.of(Files.readAllBytes(bundle))).getFirst();
            assertEquals("", answer.said());
            assertEquals(0, answer.exit());
            assertEquals(
                    new String(Bundle.read(bundle).parts().get("figures.json"), StandardCharsets.UTF_8),
                    answer.figures());
        }
    }

    private void bring(Page page, String place, String name, List<List<String>> rows) {
        page.navigate(place);
        page.locator("#file").setInputFiles(workbook(name, "草稿", rows));
        page.locator("form:has(#file) button").click();
        page.waitForLoadState();
    }

    private Path workbook(String name, String sheet, List<List<String>> rows) {
        return new Town(work, Map.of()).workbook(name, sheet, rows);
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
}
