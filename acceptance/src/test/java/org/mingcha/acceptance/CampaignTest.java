package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.acceptance.Person.Post;

/**
 * One campaign to all towns of the demo county, from its draft to the appraisal, in the browsers of two inspectors, two
 * officers and their leaders. Each step shows the state that its page says, and what happens to whoever comes second.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class CampaignTest {
    private static final String TITLE = "2025年下半年自查";
    private static final String ALTERED = "2";

    private final Map<Post, Person> people = new EnumMap<>(Post.class);
    private final Axe axe = new Axe();
    private Site site;
    private String campaign = "";
    private TownAnswers town;
    private TownAnswers otherTown;

    @BeforeAll
    void open(@TempDir Path work) {
        var data = DemoRun.get().data;
        var invited = Person.invited(data, work);
        site = new Site(data);
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE);
        for (var post : Post.values()) people.put(post, Person.on(post, site, invited));
    }

    @AfterAll
    void close() {
        people.values().forEach(Person::close);
        site.close();
    }

    @Test
    void aCampaignToAllTownsRunsThroughEveryState() {
        issued();
        answered();
        signed();
        new SpotCheck(person(Post.INSPECTOR), person(Post.LEADER), axe).runs(campaign);
        packed();
        reviewed();
        new Rectification(person(Post.INSPECTOR), person(Post.SECOND_INSPECTOR), person(Post.OFFICER), axe)
                .runs(town.assessment());
        closed();
        appraised();
        assertEquals(List.of(), axe.found());
    }

    private void issued() {
        var inspector = person(Post.INSPECTOR);
        var page = inspector.page;
        inspector.go("/campaigns/new");
        page.fill("#c-title", TITLE);
        page.fill("#c-basis", "关于开展2025年下半年自查的通知（青网信〔2026〕2号）");
        page.fill("#c-plan", "青溪县2026年督查检查计划第2项");
        page.selectOption("#c-checklist", "town-online-work@3");
        page.selectOption("#c-period", "2025-H2");
        page.check("input[name=kinds][value=town]");
        page.fill("#c-due", "2026-02-06");
        axe.look(page, "campaign-new");
        page.click("button[data-main]");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("负担预估");
        PlaywrightAssertions.assertThat(page.locator(".stats")).containsText("150");
        PlaywrightAssertions.assertThat(page.locator("#c-despite")).hasCount(0);
        axe.look(page, "campaign-burden");
        page.locator("button[data-main]").dblclick();
        campaign = inspector.landsOn("/campaigns/\\d+");
        PlaywrightAssertions.assertThat(page.locator(".note-wait[role=status]:not(#queue)"))
                .hasCount(0);
        inspector.sees("进行中");
        assertEquals(6, page.locator("td .st:text-is('待填报')").count());
        axe.look(page, "campaign");
        inspector.go("/campaigns");
        PlaywrightAssertions.assertThat(page.locator("main a.t:text-is('" + TITLE + "')"))
                .hasCount(1);
    }

    private void answered() {
        town = new TownAnswers(person(Post.OFFICER), person(Post.LEADER), campaign);
        otherTown = new TownAnswers(person(Post.OTHER_OFFICER), person(Post.OTHER_LEADER), campaign);
        town.confirmsEveryItem(axe);
        otherTown.overrides("12", "partly", "上半年由县里统一检查过一次");
        otherTown.confirmsEveryItem(axe);
        town.submitsTwice(axe);
        otherTown.submits();
        progress("待签发", 2);
    }

    private void signed() {
        town.signs(axe);
        otherTown.signs(axe);
        new ReportNumber(person(Post.OFFICER), person(Post.LEADER), town.assessment()).isGiven(axe, town.assessment());
        progress("待复核", 2);
    }

    /** All reports at once: made behind, seen by itself and after a reload, taken, gone. */
    private void packed() {
        var inspector = person(Post.INSPECTOR);
        var page = inspector.page;
        inspector.go(campaign);
        page.click("#reports button:text-is('打包全部报告')");
        PlaywrightAssertions.assertThat(page.locator("#reports button:text-is('下载压缩包')"))
                .isVisible();
        axe.look(page, "campaign-reports");
        inspector.go(campaign);
        inspector.reads("已打包 6 个单位的报告");
        var file = page.waitForDownload(() -> page.click("#reports button:text-is('下载压缩包')"));
        assertEquals("campaign-" + campaign.replaceFirst(".*/", "") + "-reports.zip", file.suggestedFilename());
        inspector.go(campaign);
        PlaywrightAssertions.assertThat(page.locator("#reports button:text-is('打包全部报告')"))
                .isVisible();
    }

    private void reviewed() {
        var first = new InspectorReview(person(Post.INSPECTOR), campaign);
        var second = new InspectorReview(person(Post.SECOND_INSPECTOR), campaign);
        first.looksAtTheQueue(axe);
        first.returnsWhatTheSecondHadBeforeHim(second, town.assessment(), ALTERED, axe);
        progress("已退回", 1);
        town.answersAgain(ALTERED, axe);
        progress("待复核", 2);
        second.accepts(town.assessment());
        first.accepts(otherTown.assessment());
        first.acceptedAlready(town.assessment());
        progress("已接收", 2);
        town.isAccepted(axe);
    }

    private void closed() {
        var inspector = person(Post.INSPECTOR);
        inspector.go(campaign + "/closure");
        inspector.reads("还有 4 个单位没有接收");
        axe.look(inspector.page, "campaign-closure");
        inspector.click("结束任务");
        inspector.landsOn(campaign);
        inspector.sees("已结束");
        axe.look(inspector.page, "campaign-closed");
    }

    private void appraised() {
        var inspector = person(Post.SECOND_INSPECTOR);
        inspector.go("/appraisal?unit=" + Person.COUNTY + "&year=2025");
        axe.look(inspector.page, "appraisal");
        inspector.page.click("main a.t:text-is('云岭镇')");
        inspector.reads("第 1 项");
        inspector.reads("月度零报告");
        axe.look(inspector.page, "appraisal-unit");
    }

    /** What the campaign's page says of its units. */
    private void progress(String state, int units) {
        var inspector = person(Post.INSPECTOR);
        inspector.go(campaign);
        PlaywrightAssertions.assertThat(inspector.page.locator("td .st:text-is('" + state + "')"))
                .hasCount(units);
    }

    private Person person(Post post) {
        return people.get(post);
    }
}
