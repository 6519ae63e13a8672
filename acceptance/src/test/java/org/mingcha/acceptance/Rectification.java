package org.mingcha.acceptance;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A finding: raised from an item, put right by the town, verified by somebody else, crossed off. */
final class Rectification {
    private static final String PROBLEM = "没有开展网络与信息安全自查";

    private final Person raising;
    private final Person verifying;
    private final Person officer;
    private final Axe axe;

    Rectification(Person raising, Person verifying, Person officer, Axe axe) {
        this.raising = raising;
        this.verifying = verifying;
        this.officer = officer;
        this.axe = axe;
    }

    void runs(String assessment) {
        var finding = raised(assessment);
        putRight(finding);
        cannotBeVerifiedByWhoeverRaisedIt(finding);
        verifiedAndCrossedOff(finding);
        raising.go("/findings?show=all");
        raising.reads(PROBLEM);
        axe.look(raising.page, "findings");
    }

    private String raised(String assessment) {
        raising.go(assessment.replace("/assessments/", "/reviews/") + "/items/12");
        raising.follow("转整改");
        raising.landsOn("/findings/new.*");
        axe.look(raising.page, "finding-new");
        raising.page.locator("input[name=level]").first().check();
        raising.page.fill("[name=problem]", PROBLEM);
        raising.page.fill("[name=owner]", "分管负责人岗");
        raising.page.fill("[name=due]", "2026-03-31");
        raising.page.click("form[action='/findings'] button.btn-1");
        var finding = raising.landsOn("/findings/\\d+");
        raising.sees("待整改");
        axe.look(raising.page, "finding-open");
        return finding;
    }

    private void putRight(String finding) {
        officer.go(finding);
        officer.sees("待整改");
        open(officer, "plan");
        officer.page.fill("#plan-said", "三月底前按基线清单逐项自查");
        officer.page.click(form("plan") + " button.btn-1");
        officer.sees("整改中");
        open(officer, "rectify");
        officer.page.fill("#rectify-said", "已按32项基线自查，达标率94%，记录见附件");
        officer.page.setInputFiles(
                "#rectify-evidence",
                new FilePayload("自查记录.txt", "text/plain", "32项，达标30项".getBytes(StandardCharsets.UTF_8)));
        axe.look(officer.page, "finding-rectification");
        officer.page.click(form("rectify") + " button.btn-1");
        officer.sees("待核验");
        officer.reads("自查记录.txt");
    }

    private void cannotBeVerifiedByWhoeverRaisedIt(String finding) {
        raising.go(finding);
        raising.sees("待核验");
        raising.reads("这一步要由另一个人办");
        PlaywrightAssertions.assertThat(raising.page.locator(form("verify"))).hasCount(0);
    }

    private void verifiedAndCrossedOff(String finding) {
        verifying.go(finding);
        open(verifying, "verify");
        verifying.page.locator(form("verify") + " input[value=yes]").first().check();
        verifying.page.fill("#verify-said", "到场核对，情况属实");
        axe.look(verifying.page, "finding-verification");
        verifying.page.click(form("verify") + " button.btn-1");
        verifying.sees("待销号");
        open(verifying, "close");
        verifying.page.click(form("close") + " button.btn-1");
        verifying.sees("已销号");
        axe.look(verifying.page, "finding-closed");
    }

    private static String form(String step) {
        return "form[action$='/" + step + "']";
    }

    private static void open(Person person, String step) {
        if (!person.page.locator(form(step)).isVisible()) {
            person.page.locator("details:has(" + form(step) + ") > summary").click();
        }
    }
}
