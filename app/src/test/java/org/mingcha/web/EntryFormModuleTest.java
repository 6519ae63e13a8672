package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What forms offer to whoever fills them in. */
@WebWorldTest
class EntryFormModuleTest {
    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
        }
    }

    @Test
    void aPublicationsFormOffersTheChannelsThatTheUnitHasRegisteredAndNoOthers() {
        register(WebWorld.OUTSIDE, "邻镇发布");
        var form = "/ledger/new?type=publication";
        var officer = officer(WebWorld.INSIDE);
        assertThat(officer.get(form).body()).doesNotContain("<datalist");
        register(WebWorld.INSIDE, "本镇发布");
        assertThat(officer.get(form).body())
                .contains("list=\"f-channel-list\"", "<option value=\"本镇发布\">")
                .doesNotContain("邻镇发布");
    }

    /** Else the first of a list would be recorded, and nobody has said it. */
    @Test
    void whatNeedNotBeChosenIsNotChosenForWhoeverFillsItIn() {
        var page = officer(WebWorld.INSIDE)
                .get("/incidents/" + world.incident.value())
                .body();
        var list = page.substring(page.indexOf("name=\"channel\""));
        assertThat(list.substring(list.indexOf("<option"), list.indexOf('>', list.indexOf("<option"))))
                .contains("value=\"\"");
    }

    private void register(String unit, String channel) {
        var values = Map.of("happened_on", "2026-11-20", "title", channel);
        var command = new SubmitEntry(unit, "channel", values, List.of(), true);
        assertThat(context.getBean(Ledger.class).submit(Actor.operator(), command))
                .isInstanceOf(Submission.Accepted.class);
    }

    private SignedInBrowser officer(String unit) {
        return SignedInBrowser.of(port, WebWorld.login(Role.OFFICER, unit), WebWorld.PASSWORD);
    }
}
