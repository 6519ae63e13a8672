package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.EvidenceHolder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** How much evidence a unit may send in a day, and who names what was sent. */
@WebWorldTest(properties = "mingcha.uploads.per-unit-and-day=200KB")
class UploadsModuleTest {
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
    void whatAUnitSendsBeyondItsShareIsRefusedInOneSentence() {
        var browser = browser(Role.OFFICER, WebWorld.INSIDE);
        assertThat(send(browser, WebWorld.INSIDE, 'a').statusCode()).isLessThan(400);
        var refused = send(browser, WebWorld.INSIDE, 'b');
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("retry-after").orElse(0)).isBetween(1L, 86_400L);
        assertThat(refused.body())
                .contains("This unit has uploaded as much as it may in a day")
                .contains("What you just sent was not stored");
        // Of one unit, whoever sends it; of another nobody is kept.
        assertThat(send(browser(Role.CLERK, WebWorld.INSIDE), WebWorld.INSIDE, 'c')
                        .statusCode())
                .isEqualTo(429);
        assertThat(send(browser(Role.OFFICER, WebWorld.OUTSIDE), WebWorld.OUTSIDE, 'd')
                        .statusCode())
                .isLessThan(400);
    }

    /** The file of this world is evidence of an entry, a source of a claim and part of an answer. */
    @Test
    void eachModuleSaysWhichFilesItHolds() {
        var file = world.file.sha256();
        var stranger = "0".repeat(64);
        var held = context.getBeansOfType(EvidenceHolder.class).values().stream()
                .collect(Collectors.toMap(
                        holder -> holder.getClass().getSimpleName(), holder -> holder.held(Set.of(file, stranger))));
        assertThat(held)
                .isEqualTo(Map.of(
                        "RecordEvidence", Set.of(file),
                        "SourceEvidence", Set.of(file),
                        "AnswerEvidence", Set.of(file)));
    }

    private HttpResponse<String> send(SignedInBrowser browser, String unit, char letter) {
        return browser.upload(
                "/ledger",
                Map.of(
                        "type",
                        "meeting",
                        "unit",
                        unit,
                        "v.title",
                        "",
                        "evidence",
                        "@" + String.valueOf(letter).repeat(120_000)));
    }

    private SignedInBrowser browser(Role role, String unit) {
        var browser = SignedInBrowser.of(port, WebWorld.login(role, unit), WebWorld.PASSWORD);
        browser.get("/preferences?lang=en");
        return browser;
    }
}
