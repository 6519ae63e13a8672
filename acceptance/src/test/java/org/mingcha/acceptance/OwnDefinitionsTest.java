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
    private static final String CHECKLIST = "safety-2025";

    private static final List<List<String>> REGISTER = List.of(
            List.of("登记簿", "隐患排查台账"),
            List.of("代号", "hazard"),
            List.of("几日内登记", "10"),
            List.of("办结日期栏", "整改完成日期"),
            List.of(""),
            List.of("栏目", "类型", "必填", "选项", "事实或文字", "计量单位"),
            List.of("排查日期", "日期", "是"),
            List.of("隐患名称", "文字", "是"),
            List.of("隐患等级", "选项", "是", "一般、较大、重大"),
            List.of("所在场所", "文字"),
            List.of("整改措施", "文字"),
            List.of("责任岗位", "岗位"),
            List.of("整改期限", "日期"),
            List.of("整改完成日期", "日期"),
            List.of("参与检查人数", "整数", "", "", "", "人"));

    /** As an office keeps it: a title above, other names, days in three spellings, a total below. */
    private static final List<List<String>> LEDGER = List.of(
            List.of("云岭镇安全隐患排查整改台账（2025年）"),
            List.of("序号", "排查日期", "隐患名称", "隐患等级", "所在场所", "整改期限", "整改完成日期", "参与检查人数（人）"),
            List.of("1", "2025年2月3日", "配电箱无盖板", "一般", "镇农贸市场", "2025-02-10", "2025-02-08", "3"),
            List.of("2", "2025.4.12", "消防通道堆放杂物", "重大", "云岭小学", "2025-04-20", "2025-04-18", "4人"),
            List.of("3", "2025/7/1", "灭火器过期", "较大", "云岭宾馆", "2025-07-10", "2025-07-15", "2"),
            List.of("4", "2025-10-9", "临时用电拉线", "一般", "石桥工地", "2025-10-20", "", "5"),
            List.of("合计", "", "", "", "", "", "", "14"));

    private static final List<List<String>> ITEMS = List.of(
            List.of("安全生产自查清单"),
            List.of("编号：" + CHECKLIST),
            List.of(
                    "序号", "检查内容", "分值", "适用对象", "填报方式", "取自登记簿", "条件", "统计", "统计期间", "指标", "达标", "部分达标", "句子", "零值句子",
                    "整改措施"),
            item("1", "是否排查隐患", "", "", "", "排查隐患", "每季度≥1", "≥1", "排查隐患{排查隐患}处", "未排查隐患"),
            item("2", "重大隐患是否有登记", "隐患等级=重大", "次数", "", "重大隐患", "≥0", "", "登记重大隐患{重大隐患}处", "未发现重大隐患"),
            item("3", "较大以上隐患是否整改", "隐患等级=较大、重大；整改完成日期已填", "", "", "整改", "≥1", "", "整改较大以上隐患{整改}处", "未整改"),
            item("4", "是否按期整改", "整改完成日期≤整改期限", "", "", "按期整改", "≥3", "≥1", "按期整改{按期整改}处", "无按期整改"),
            item("5", "检查力量是否足够", "", "参与检查人数合计", "", "检查人次", "≥10", "", "参与检查{检查人次}人次", "无人参与"),
            item("6", "整改是否及时", "", "天数：排查日期至整改完成日期", "", "整改天数", "≤10", "", "整改一般用{整改天数}天", "尚无整改"),
            item("7", "近两年是否持续排查", "", "", "近2年", "近两年排查", "≥4", "", "近两年排查{近两年排查}处", "近两年未排查"),
            List.of(
                    "8",
                    "是否召开会议部署",
                    "10",
                    "乡镇",
                    "台账计算",
                    "会议台账",
                    "类型=部署",
                    "",
                    "",
                    "部署会议",
                    "≥1",
                    "",
                    "召开部署会议{部署会议}次",
                    "未召开部署会议",
                    "及时部署"),
            List.of("9", "是否配备专职安全员", "10", "乡镇", "文字说明"),
            List.of("10", "是否有应急预案", "10", "乡镇", "材料"),
            List.of("合计", "", "100"));

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
            checklist(county);
        }
        var bundle = work.resolve("bundle.zip");
        var reported = ProgramRun.mingcha(
                        DemoRun.get().data,
                        "report",
                        "--unit",
                        DemoRun.UNIT,
                        "--checklist",
                        CHECKLIST,
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
                        CHECKLIST,
                        "--period",
                        "2025",
                        "--confirm",
                        "--out",
                        bundle.toString())
                .ok();
        verified(bundle);
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
        bring(page, "/registers", "register.xlsx", REGISTER);
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
        page.locator("#workbook").setInputFiles(workbook("ledger.xlsx", "隐患排查", LEDGER));
        click(page, "读取并核对");
        page.waitForURL("**/imports/plans/*");
        Site.picture(page, "register-plan");
        (main(page).getByText("全部按建议导入").count() > 0
                        ? main(page).getByText("全部按建议导入").first()
                        : main(page).getByText("只导入已确定的").first())
                .click();
        page.waitForURL(url -> url.matches(".*/imports/\\d+"));
        assertTrue(main(page).innerText().contains("导入 4 条"), main(page).innerText());
        page.navigate("/ledger/new?type=hazard");
        Looks.findNothing(site, officer, Map.of("register-form", "/ledger/new?type=hazard"));
        page.close();
    }

    private void checklist(BrowserContext county) {
        var page = county.newPage();
        bring(page, "/checklists", "checklist.xlsx", ITEMS);
        page.waitForURL("**/checklists/drafts/*");
        page.locator("#trial-unit").fill(DemoRun.UNIT);
        page.locator("#trial-period").fill("2025");
        click(page, "用这个单位的台账试算");
        var tried = page.locator("#trial").innerText();
        assertTrue(tried.contains("排查隐患4处"), tried);
        assertTrue(tried.contains("按期整改2处"), tried);
        assertTrue(tried.contains("参与检查14人次"), tried);
        Looks.findNothing(site, inspector, Map.of("checklist-trial", Site.path(page.url())));
        click(page, "发布");
        page.waitForURL("**/checklists/" + CHECKLIST + "@1");
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

    private static List<String> item(
            String id,
            String question,
            String condition,
            String measure,
            String period,
            String figure,
            String enough,
            String partly,
            String sentence,
            String zero) {
        return List.of(
                id, question, "10", "乡镇", "台账计算", "隐患排查台账", condition, measure, period, figure, enough, partly,
                sentence, zero, "按期整改");
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
