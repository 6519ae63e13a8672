package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * A resident asks, the town verifies, another officer approves, everybody reads it, and reads later how it was changed. The
 * resident's browser runs no script and is watched for cookies.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class CorrectionTest {
    private static final String AUTHOR = "claims.author";
    private static final String SECOND = "claims.second";
    private static final long FIRST_LOAD = 60 * 1024;
    private static final Pattern RECEIPT = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3,}");
    private static final String ASKED = "听说镇自来水厂的水有问题，已经有人住院，是真的吗？";
    private static final String CLAIM = "镇自来水厂的水有问题，已经有人住院";
    private static final String HEADLINE = "镇区停水是管道检修，出厂水检验合格";
    private static final String NOTE = "补充受影响的路段";

    private final List<String> cookies = new ArrayList<>();
    private Site site;
    private String author;
    private String second;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links =
                Post.filled(data, new Post(AUTHOR, "Officer", DemoRun.UNIT), new Post(SECOND, "Officer", DemoRun.UNIT));
        site = new Site(data);
        author = site.signIn(AUTHOR, links.get(AUTHOR));
        second = site.signIn(SECOND, links.get(SECOND));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void residentAsksReadsTheAnswerAndLaterItsHistory() {
        try (var resident = site.open(site.options().setViewportSize(390, 844).setJavaScriptEnabled(false));
                var drafting = site.open(site.options().setStorageState(author));
                var approving = site.open(site.options().setStorageState(second))) {
            resident.onResponse(this::noteCookies);
            var receipt = ask(resident);
            var question = accept(drafting.newPage());
            fromTheLedgerToItsRoom(drafting.newPage(), question);
            var claim = verify(drafting.newPage(), question);
            fromTheLedgerToItsRoom(drafting.newPage(), claim);
            approveIsNotTheAuthors(drafting, claim);
            approve(approving.newPage(), claim);
            var article = readAnswer(resident, receipt);
            correct(drafting.newPage(), claim);
            approve(approving.newPage(), claim);
            readHistory(resident, article);
            assertEquals(List.of(), resident.cookies());
            assertEquals(List.of(), cookies);
            eachPageIsSmall(List.of("/p/corrections", article, "/p/ask", "/p/ask/answer"));
            looks(claim, question, article);
        }
    }

    private void noteCookies(Response response) {
        if (response.headers().containsKey("set-cookie")) cookies.add(response.url());
    }

    /** Whoever writes about people is asked to write about the matter; then it is taken, and the code is shown. */
    private static String ask(BrowserContext resident) {
        var page = resident.newPage();
        page.navigate("/p/corrections");
        page.click("a[href^='/p/ask']:not([href*=answer]) >> nth=0");
        page.selectOption("#unit", DemoRun.UNIT);
        page.fill("#text", ASKED + "我的电话是13800138000");
        page.click("main button");
        assertTrue(page.locator("main").innerText().contains("写事，不写人"));
        assertTrue(
                page.locator("[role=alert]").innerText().contains("电话"),
                page.locator("[role=alert]").innerText());
        page.fill("#text", ASKED);
        page.click("main button");
        var code = page.locator(".big.mono").innerText();
        assertTrue(RECEIPT.matcher(code).matches(), code);
        return code;
    }

    private static String accept(Page page) {
        page.navigate("/questions?unit=" + DemoRun.UNIT);
        page.click("a.t:has-text('" + ASKED + "')");
        page.fill("#accept-title", "自来水是否安全");
        page.click("button:has-text('列入台账')");
        return page.url();
    }

    /** The entry in the ledger leads to the page where it is worked on. */
    private static void fromTheLedgerToItsRoom(Page page, String room) {
        page.navigate(room);
        page.click("main a[href^='/ledger/']:not([href*='/at/']) >> nth=0");
        page.click(".head a");
        assertEquals(Site.path(room), Site.path(page.url()));
    }

    private static String verify(Page page, String question) {
        page.navigate(question);
        page.click("#convert-form > summary");
        page.fill("#convert-sentence", CLAIM);
        page.click("#convert-form button");
        page.waitForURL("**/claims/*");
        page.check("[name=consequence][value=safety]");
        page.check("[name=knowledge][value=nothing]");
        page.click("button:has-text('评定')");
        page.check("[name=verdict][value=false]");
        page.fill("#save-headline", HEADLINE);
        page.fill("#save-facts", "停水是计划内的管道检修，公告已经发布[1]。\n当日出厂水检验42项，全部合格[2]。");
        page.fill("#save-method", "调取检修公告和检验报告原件，逐项核对。");
        source(page, 0, Map.of("title", "管道检修公告", "issuer", "云岭镇水务站", "link", "http://evil.example.com/post/1"));
        source(page, 1, Map.of("title", "出厂水检验报告", "issuer", "县疾控中心", "reference", "青疾检〔2026〕118号"));
        page.click("button:has-text('保存并提交审核')");
        assertTrue(page.locator("[role=alert]").innerText().contains("evil.example.com"));
        page.fill("#s0-link", "http://swj.qingxi.gov.cn/gg/1.html");
        page.click("button:has-text('保存并提交审核')");
        page.locator(".st:has-text('待审核')").first().waitFor();
        return page.url().replaceFirst(".*(/claims/\\d+).*", "$1");
    }

    private static void source(Page page, int number, Map<String, String> values) {
        values.forEach((name, value) -> page.fill("#s" + number + "-" + name, value));
        page.fill("#s" + number + "-day", "2026-01-05");
    }

    /** The button is not there, and a form sent without it is refused. */
    private static void approveIsNotTheAuthors(BrowserContext drafting, String claim) {
        var page = drafting.newPage();
        page.navigate(claim);
        assertEquals(0, page.locator("form[action$=approve]").count());
        assertTrue(page.locator("main").innerText().contains("起草的人不能自己审核"));
        var forged = FormData.create()
                .set("_csrf", page.inputValue("[name=_csrf] >> nth=0"))
                .set("seen", page.inputValue("[name=seen] >> nth=0"));
        var answer =
                page.request().post(claim + "/approve", RequestOptions.create().setForm(forged));
        assertTrue(answer.text().contains("起草或上报的人不能自己审核"), answer.text());
        page.reload();
        assertEquals(1, page.locator(".st:has-text('待审核')").count());
    }

    private static void approve(Page page, String claim) {
        page.navigate(claim);
        page.click("button[name=then][value=publish]");
        page.locator(".st:has-text('已公布')").first().waitFor();
    }

    private static String readAnswer(BrowserContext resident, String receipt) {
        var page = resident.newPage();
        page.navigate("/p/ask/answer");
        page.fill("#receipt", receipt.toLowerCase(java.util.Locale.ROOT));
        page.click("main button");
        assertTrue(
                page.locator("#answer").innerText().contains("已在"),
                page.locator("#answer").innerText());
        page.click("section a.btn");
        assertEquals(HEADLINE, page.locator("h1").innerText());
        assertTrue(page.locator("blockquote").innerText().contains(CLAIM));
        assertEquals(2, page.locator(".refs > li").count());
        sealed(page, 1);
        return Site.path(page.url());
    }

    /** Its seal comes a moment after the publication. */
    private static void sealed(Page page, int editions) {
        Reload.until(page, () -> page.locator("a[href*='proof']").count() >= editions);
        assertEquals(editions, page.locator(".hist > li").count());
        assertEquals(editions, page.locator(".hist a[href*='proof']").count());
    }

    private static void correct(Page page, String claim) {
        page.navigate(claim);
        page.click("summary:has-text('更正或补充')");
        page.fill("#save-facts", page.inputValue("#save-facts") + "\n受影响的是河滨路和新街[1]。");
        page.check("[name=change][value=fact-corrected]");
        page.fill("#save-note", NOTE);
        page.click("button:has-text('保存并提交审核')");
        page.locator(".st:has-text('待审核')").first().waitFor();
    }

    private static void readHistory(BrowserContext resident, String article) {
        var page = resident.newPage();
        page.navigate(article);
        sealed(page, 2);
        assertTrue(page.locator(".facts").innerText().contains("河滨路"));
        var history = page.locator(".hist > li").allInnerTexts();
        assertTrue(history.getFirst().contains("更正事实") && history.getFirst().contains(NOTE), history.toString());
        assertTrue(history.getLast().contains("公布") && history.getLast().contains("第 1 版"), history.toString());
        var proof = page.request().get(page.locator(".hist > li >> nth=1 >> a").getAttribute("href"));
        assertTrue(proof.text().contains("c2sp.org/tlog-proof"), proof.text());
        page.navigate("/p/corrections");
        // The browser has kept the list from before, as it may for a minute.
        page.reload();
        assertTrue(page.locator("main").innerText().contains(HEADLINE));
    }

    /** Everything that a first visit loads, as it comes over the line. */
    private void eachPageIsSmall(List<String> places) {
        for (var place : places) {
            try (var context = site.open(site.options().setViewportSize(390, 844))) {
                var page = context.newPage();
                var bytes = new AtomicLong();
                page.onRequestFinished(request ->
                        bytes.addAndGet(request.sizes().responseBodySize + request.sizes().responseHeadersSize));
                page.navigate(place);
                assertTrue(bytes.get() > 0 && bytes.get() <= FIRST_LOAD, place + ": " + bytes + " bytes");
                assertFalse(page.content().contains("<script src"), place);
            }
        }
    }

    private void looks(String claim, String question, String article) {
        var open = new LinkedHashMap<String, String>();
        open.put("corrections", "/p/corrections");
        open.put("correction", article);
        open.put("ask", "/p/ask");
        open.put("answer", "/p/ask/answer");
        Looks.findNothing(site, "", open);
        var office = new LinkedHashMap<String, String>();
        office.put("claims", "/claims?show=all");
        office.put("claim", claim);
        office.put("claim-new", "/claims/new");
        office.put("escalations", "/claims/escalations");
        office.put("questions", "/questions?show=all");
        office.put("question", Site.path(question));
        Looks.findNothing(site, author, office);
    }
}
