package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.web.WebWorld.INSIDE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Before a bundle is made its page shows which headlines it would open, each with a box that may be emptied. */
@WebWorldTest
class BundleTitlesModuleTest {
    private static final Pattern BOX =
            Pattern.compile("<input type=\"checkbox\" name=\"opened\" value=\"(\\d+)\" checked>");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void whatIsTickedIsOpenedAndNothingElse() {
        var world = WebWorld.of(context);
        assertThat(world.index).isPositive();
        entered("channel", Map.of("happened_on", "2025-01-03", "title", "Town news", "editor", "duty officer"));
        entered("publication", published("2025-12-20", "Flood warning"));
        entered("publication", published("2025-12-21", "Road closed"));
        context.getBean(TransparencyLog.class).seal();
        var officer = SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, INSIDE), WebWorld.PASSWORD);
        var page = officer.get("/assessments/" + INSIDE + "/2025").body();
        assertThat(page).contains("Flood warning", "Road closed");
        var boxes = BOX.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(boxes).hasSize(2);
        var one = bundle(officer, Map.of("opened", boxes.getFirst()));
        assertThat(one)
                .contains("text/" + boxes.getFirst() + ".json", "1条记录的标题由本单位声明")
                .doesNotContain("text/" + boxes.getLast() + ".json");
        var none = bundle(officer, Map.of());
        assertThat(none).contains("2条记录的标题由本单位声明").doesNotContain("text/" + boxes.getFirst() + ".json");
    }

    /** Nothing in it is packed. */
    private static String bundle(SignedInBrowser officer, Map<String, String> form) {
        return new String(
                officer.postForBytes("/assessments/" + INSIDE + "/2025/bundle", form), StandardCharsets.UTF_8);
    }

    private static Map<String, String> published(String day, String title) {
        return Map.of("happened_on", day, "title", title, "channel", "Town news");
    }

    private void entered(String register, Map<String, String> values) {
        var command = new SubmitEntry(INSIDE, register, values, List.of(), true);
        assertThat(context.getBean(Ledger.class).submit(Actor.operator(), command))
                .isInstanceOf(Submission.Accepted.class);
    }
}
