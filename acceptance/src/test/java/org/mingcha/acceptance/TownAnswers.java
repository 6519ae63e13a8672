package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** One town's side of a campaign: its officer answers, its leader signs. */
final class TownAnswers {
    private static final int ITEMS = 25;

    private final Person officer;
    private final Person leader;
    private final String assessment;

    TownAnswers(Person officer, Person leader, String campaign) {
        this.officer = officer;
        this.leader = leader;
        officer.go(campaign);
        assertEquals(1, officer.page.locator("table.led a.t").count(), "a town sees itself alone");
        officer.page.click("table.led a.t");
        this.assessment = officer.landsOn("/assessments/\\d+");
        officer.sees("待填报");
    }

    String assessment() {
        return assessment;
    }

    /** Said and kept, not yet stood for. */
    void overrides(String item, String conclusion, String reason) {
        officer.go(assessment + "/items/" + item);
        officer.page.locator("input[name=result][value=" + conclusion + "]").check();
        officer.page.fill("#reason", reason);
        officer.page.click("button[data-save]");
        officer.page.waitForURL("**done=saved");
        officer.reads("已保存，还没有确认。");
    }

    /** From the first to the last with the key of confirmation; where no rule answers, with words before. */
    void confirmsEveryItem(Axe axe) {
        officer.go(assessment);
        axe.look(officer.page, "assessment");
        officer.page.click("a.btn-1");
        officer.landsOn(assessment + "/items/\\d+");
        int strokes = 0;
        for (; officer.path().contains("/items/"); strokes++) {
            var place = officer.path();
            assertTrue(strokes < ITEMS, () -> "no end at " + place);
            if (place.endsWith("/14")) {
                axe.look(officer.page, "item-narrative");
                narrates("网络安全员只有一人，请县里安排培训名额。");
            } else if (place.endsWith("/12")) {
                axe.look(officer.page, "item-not-met");
            }
            officer.stroke();
        }
        assertEquals(ITEMS, strokes);
        assertEquals(assessment + "/check", officer.path());
    }

    private void narrates(String words) {
        officer.page.fill("#narrative", words);
        officer.page.click("h1");
    }

    /** Two windows, one submission: the second click finds it done. */
    void submitsTwice(Axe axe) {
        axe.look(officer.page, "check");
        var second = officer.again();
        submits();
        second.click("button[data-main]");
        second.waitForURL("**done=submitted");
        PlaywrightAssertions.assertThat(second.locator("main .st").first()).hasText("待签发");
        second.close();
    }

    void submits() {
        officer.page.locator("button[data-main]").dblclick();
        officer.page.waitForURL("**done=submitted");
        officer.sees("待签发");
        assertEquals(assessment, officer.path().replaceFirst("\\?.*", ""));
    }

    /** What the paper lacks stops it; the leader may say why it is signed all the same, and how the body signs from now on. */
    void signs(Axe axe) {
        leader.go(assessment + "/signature");
        leader.reads("还缺以下内容，补齐后再签发");
        leader.reads("项没有写明原因");
        axe.look(leader.page, "signature");
        leader.page.click("form[action$='/signature'] button[data-main]");
        leader.reads("报告还缺内容，不能签发");
        describesTheBody(axe);
        leader.go(assessment + "/signature");
        signsDespite();
        leader.sees("待复核");
        leader.seesSealed();
    }

    /** Only what was returned is open again. */
    void answersAgain(String item, Axe axe) {
        officer.go(assessment);
        officer.sees("已退回");
        axe.look(officer.page, "assessment-returned");
        officer.go(assessment + "/items/1");
        PlaywrightAssertions.assertThat(officer.page.locator("form[data-guard]"))
                .hasCount(item.equals("1") ? 1 : 0);
        officer.go(assessment + "/items/" + item);
        officer.reads("请写明研判的时间");
        axe.look(officer.page, "item-returned");
        officer.page.locator("details:has(#narrative) > summary").click();
        narrates("分析研判会议分别在7月和12月召开。");
        officer.stroke();
        assertEquals(assessment + "/check", officer.path());
        submits();
        leader.go(assessment + "/signature");
        signsDespite();
        leader.sees("待复核");
    }

    private void signsDespite() {
        leader.page.fill("#despite", "其余内容正在核实");
        leader.page.click("form[action$='/signature'] button[data-main]");
        leader.page.waitForURL("**done=signed");
    }

    private void describesTheBody(Axe axe) {
        leader.go("/letterhead");
        axe.look(leader.page, "letterhead");
        PlaywrightAssertions.assertThat(leader.page.locator("#self")).hasValue("我镇");
        leader.page.fill("#signature", "");
        leader.page.click("button[data-main]");
        leader.reads("请填写署名");
        leader.page.fill("#signature", "镇党委");
        leader.page.fill("#addressee", "中共青溪县委网信办");
        leader.page.click("button[data-main]");
        leader.page.waitForURL("**done=yes");
        leader.reads("已保存并封存");
    }

    void isAccepted(Axe axe) {
        officer.go(assessment);
        officer.sees("已接收");
        officer.seesSealed();
        axe.look(officer.page, "assessment-accepted");
        officer.go(assessment + "/items/1");
        PlaywrightAssertions.assertThat(officer.page.locator("form[data-guard]"))
                .hasCount(0);
    }
}
