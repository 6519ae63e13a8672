package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** An inspector who reviews what towns have filed. */
final class InspectorReview {
    private static final String WORDS = "请写明研判的时间";

    private final Person inspector;
    private final String campaign;

    InspectorReview(Person inspector, String campaign) {
        this.inspector = inspector;
        this.campaign = campaign;
    }

    /** Whatever needs a look, each for its reason. */
    void looksAtTheQueue(Axe axe) {
        var queue = "/reviews?campaign=" + campaign.replaceFirst(".*/", "");
        inspector.go(queue);
        axe.look(inspector.page, "review-queue");
        for (var look : new String[] {"not-met", "insufficient", "overridden", "drawn"}) {
            inspector.go(queue + "&look=" + look);
            assertTrue(inspector.page.locator("tr[data-row]").count() > 0, look);
        }
    }

    /** Both have the item before them; the other passes it, so this one's return is of something that has changed. */
    void returnsWhatTheSecondHadBeforeHim(InspectorReview second, String assessment, String item, Axe axe) {
        var place = review(assessment) + "/items/" + item;
        inspector.go(place);
        axe.look(inspector.page, "review");
        second.inspector.go(place);
        second.inspector.click("通过");
        second.inspector.page.waitForURL(url -> !url.endsWith(place));
        gives(back());
        inspector.reads("先通过了这一项");
        assertEquals(WORDS, inspector.page.inputValue("#words"), "what was typed is kept");
        axe.look(inspector.page, "review-overtaken");
        gives(back());
        inspector.page.waitForURL(url -> !url.contains("/return"));
        inspector.go(place);
        inspector.reads("要求：" + WORDS);
        PlaywrightAssertions.assertThat(inspector.page.locator("#return")).hasCount(0);
    }

    private Runnable back() {
        return () -> inspector.click("退回");
    }

    private void gives(Runnable click) {
        inspector.page.locator("#return input[name=reason]").first().check();
        inspector.page.fill("#words", WORDS);
        click.run();
    }

    /** One by one by key, then the whole. */
    void accepts(String assessment) {
        inspector.go(review(assessment));
        for (int strokes = 0; inspector.page.locator("[data-key=a]").count() > 0; strokes++) {
            assertTrue(strokes < 40, "no end at " + inspector.path());
            inspector.stroke();
        }
        inspector.reads("接收以后，文件和数据的摘要一并封存");
        inspector.page.click("form[action$='/acceptance'] button");
        inspector.readsSoon("已经接收，封存为记录");
    }

    /** Whoever comes to it later finds it done and can do nothing any more. */
    void acceptedAlready(String assessment) {
        inspector.go(review(assessment));
        inspector.reads("已经接收，封存为记录");
        PlaywrightAssertions.assertThat(inspector.page.locator("form[action$='/acceptance']"))
                .hasCount(0);
    }

    private static String review(String assessment) {
        return assessment.replace("/assessments/", "/reviews/");
    }
}
