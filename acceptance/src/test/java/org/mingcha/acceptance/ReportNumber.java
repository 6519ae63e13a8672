package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The register of documents of one town: its signed report gets a number, once everything is there that it needs. */
final class ReportNumber {
    private static final String SERIES = "云政发";

    private final Person officer;
    private final Person leader;
    private final String page;

    ReportNumber(Person officer, Person leader, String assessment) {
        this.officer = officer;
        this.leader = leader;
        this.page = assessment.replace("/assessments/", "/papers/self-inspection-report/") + "/number";
    }

    /** What is missing stops it and leads to where it is said; the number that is there then is given once. */
    void isGiven(Axe axe, String assessment) {
        series("");
        officer.go(assessment);
        officer.page.click("a[href='" + page + "']");
        officer.reads("编号前须补齐");
        officer.reads("只有本单位负责人可以说明理由后编号");
        axe.look(officer.page, "number-missing");
        officer.page.click("button[data-main]");
        officer.reads("还缺少下列内容");
        PlaywrightAssertions.assertThat(officer.page.locator("main a[href^='/letterhead/']"))
                .hasText("发文机关代字");
        leader.go(page);
        PlaywrightAssertions.assertThat(leader.page.locator("#despite")).hasCount(1);
        series(SERIES);
        officer.go(page);
        PlaywrightAssertions.assertThat(officer.page.locator(".note-warn")).hasCount(0);
        officer.page.fill("#number", "第7号");
        officer.page.click("button[data-main]");
        officer.reads("文号的写法不对");
        officer.page.fill("#number", "");
        officer.page.locator("button[data-main]").dblclick();
        officer.page.waitForURL("**done=yes");
        officer.reads("已编号并封存");
        axe.look(officer.page, "number-given");
        assertEquals(1, officer.page.locator("main li b").count());
    }

    private void series(String words) {
        leader.go("/letterhead");
        leader.page.fill("#series", words);
        leader.page.click("button[data-main]");
    }
}
