package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** A sample of what was filed, by commit and draw: both sides have a secret, and nobody has the public number yet. */
final class SpotCheck {
    private static final Pattern NOW = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
    /** For two forms and the seal between them, on a busy machine too. */
    private static final int SECONDS = 15;

    private static final String SAMPLE = "5";

    private final Person inspector;
    private final Person inspected;
    private final Axe axe;

    SpotCheck(Person inspector, Person inspected, Axe axe) {
        this.inspector = inspector;
        this.inspected = inspected;
        this.axe = axe;
    }

    void runs(String campaign) {
        var secret = secret(inspector);
        var other = secret(inspected);
        var deadline = commits(campaign, secret.getLast(), other.getLast());
        var draw = inspector.path();
        inspector.sees("揭示中，尚无结果");
        shows(inspector, draw, "inspector", secret.getFirst());
        shows(inspected, draw, "inspected", other.getFirst());
        axe.look(inspected.page, "draw-open");
        untilClosed(draw);
        records(deadline);
        inspector.sees("可以抽取，尚无结果");
        inspector.page.click("form[action$='/result'] button");
        inspector.landsOn(draw);
        inspector.sees("已抽取");
        PlaywrightAssertions.assertThat(inspector.page.locator("#drawn")).containsText(SAMPLE);
        axe.look(inspector.page, "draw-done");
        inspector.go("/draws");
        axe.look(inspector.page, "draws");
    }

    /** Shown once, kept nowhere: the secret and its digest. */
    private static List<String> secret(Person person) {
        person.go("/draws/secret");
        var shown = person.page.locator("main p.mono").allInnerTexts();
        assertEquals(2, shown.size());
        return shown;
    }

    private LocalDateTime commits(String campaign, String digest, String other) {
        var page = inspector.page;
        inspector.go("/draws/new?of=items&campaign=" + campaign.replaceFirst(".*/", ""));
        page.click("form[action='/draws/new'] button");
        inspector.landsOn("/draws/new\\?.*from=.*");
        axe.look(page, "draw-new");
        // The look takes seconds, and the deadline counts from the server's time as the page tells it.
        page.reload();
        page.fill("#sample", SAMPLE);
        page.selectOption("#inspected", Person.TOWN);
        page.fill("#inspector-digest", digest);
        page.fill("#inspected-digest", other);
        page.fill("#source", "县广播电台次日公布的气象站读数");
        var now = NOW.matcher(page.innerText("#reveal-hint"));
        now.find();
        var deadline = LocalDateTime.parse(now.group().replace(' ', 'T')).plusSeconds(SECONDS);
        page.fill("#reveal-by", typed(deadline));
        page.click("form[action='/draws'] button");
        inspector.landsOn("/draws/\\d+");
        return deadline;
    }

    private static void shows(Person person, String draw, String side, String secret) {
        person.go(draw);
        var form = "form[action$='/secrets/" + side + "']";
        Reload.until(person.page, () -> person.page.locator(form).count() > 0);
        person.page.fill("#" + side + "-secret", secret);
        person.page.click(form + " button");
        person.landsOn(draw);
        PlaywrightAssertions.assertThat(person.page.locator(form)).hasCount(0);
    }

    private void untilClosed(String draw) {
        inspector.go(draw);
        Reload.until(inspector.page, () -> inspector.page.locator("#published").count() > 0);
        inspector.sees("揭示已截止，待录入公开随机数，尚无结果");
    }

    private void records(LocalDateTime born) {
        axe.look(inspector.page, "draw-closed");
        inspector.page.fill("#published", "气温-3.4℃ 气压1021.7 风速2.8");
        inspector.page.fill("#born", typed(born));
        inspector.page.click("form[action$='/randomness'] button");
        inspector.landsOn("/draws/\\d+");
    }

    /** Without seconds where they are none, as browsers write it. */
    private static String typed(LocalDateTime moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
