package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitChange;
import org.mingcha.organisation.UnitsChanged;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What happens to an officer's words when somebody, or something, is faster. */
@WebWorldTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentRacesModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private WebWorld web;
    private AssessmentWorld world;

    @BeforeAll
    void populate() {
        web = WebWorld.of(context);
        world = new AssessmentWorld(context);
    }

    @Test
    void whoeverIsOvertakenKeepsWhatWasTypedAndSeesWhatStandsThereNow() {
        var id = world.opened(WebWorld.INSIDE, Inspect.TOWN_ONLINE_WORK, "2025-Q3");
        var item = "/assessments/" + id.value() + "/items/14";
        var one = PageAnswers.english(port, OFFICER, WebWorld.INSIDE);
        var other = PageAnswers.english(port, Role.CLERK, WebWorld.INSIDE);
        var seen = PageAnswers.version(one.get(item).body());
        other.get(item);
        assertThat(other.post(item, Map.of("version", seen, "act", "save", "narrative", "Words of the clerk"))
                        .statusCode())
                .isEqualTo(302);
        var mine = Map.of("version", seen, "act", "save", "narrative", "Words of the officer");
        var late = one.post(item, mine);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("The Clerk was faster", "Words of the clerk", ">Words of the officer</textarea>");
        var again =
                Map.of("version", PageAnswers.version(late.body()), "act", "save", "narrative", "Words of the officer");
        assertThat(one.post(item, again).statusCode()).isEqualTo(302);
        assertThat(world.view(id).item("14").orElseThrow().answer().narrative()).isEqualTo("Words of the officer");
    }

    @Test
    void anOfficerWhoEditsWhileItIsReturnedLosesNothing() {
        var id = asked("999931001000", "Still Ford");
        var officer = PageAnswers.english(port, OFFICER, "999931001000");
        var base = "/assessments/" + id.value();
        var seen = PageAnswers.version(officer.get(base + "/items/14").body());
        world.complete(id);
        AssessmentWorld.done(world.assessments().submit(Actor.operator(), world.seen(id)));
        world.sign(id);
        AssessmentWorld.done(context.getBean(Reviews.class)
                .giveBack(world.county(), world.seen(id, "14"), ReturnReason.UNCLEAR, "Say which training"));
        context.getBean(TransparencyLog.class).seal();
        var typed = Map.of("version", seen, "act", "confirm", "narrative", "Training for two posts");
        var late = officer.post(base + "/items/14", typed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("The Inspector was faster", "Returned: unclear", "Say which training")
                .contains(">Training for two posts</textarea>");
        var kept =
                officer.post(base + "/items/1", Map.of("version", "1", "act", "save", "narrative", "One more thing"));
        assertThat(kept.statusCode()).isEqualTo(409);
        assertThat(kept.body())
                .contains("Item 1 was not returned", "One more thing")
                .doesNotContain("<textarea");
        var again = Map.of(
                "version", PageAnswers.version(late.body()), "act", "confirm", "narrative", "Training for two posts");
        assertThat(PageAnswers.path(officer.post(base + "/items/14", again))).isEqualTo(base + "/check");
        assertThat(world.view(id).item("14").orElseThrow().answer().narrative()).isEqualTo("Training for two posts");
    }

    @Test
    void aUnitMergedAwayInMidCampaignKeepsWhatItSaidAndIsToldSo() {
        var id = asked("999941001000", "Far Bank");
        var officer = PageAnswers.english(port, OFFICER, "999941001000");
        var base = "/assessments/" + id.value();
        var first = officer.get(base + "/items/14").body();
        officer.post(
                base + "/items/14",
                Map.of("version", PageAnswers.version(first), "act", "save", "narrative", "Said before"));
        var seen = PageAnswers.version(officer.get(base + "/items/14").body());
        var today = context.getBean(MingchaClock.class).today();
        var closing = new UnitChange.Close("999941001000", List.of(WebWorld.OUTSIDE), today);
        assertThat(context.getBean(Organisation.class).change(List.of(closing))).isInstanceOf(UnitsChanged.Done.class);
        var late = officer.post(
                base + "/items/14", Map.of("version", seen, "act", "confirm", "narrative", "Said too late"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("The unit was closed", "Said too late");
        assertThat(officer.get(base).body()).contains("succeeded by 999911001000", "Unit closed");
        assertThat(officer.get(base + "/items/14").body()).contains("Said before");
        assertThat(officer.get(base + "/check").statusCode()).isEqualTo(302);
    }

    /** A town of its own, asked by its county. */
    private AssessmentId asked(String unit, String name) {
        web.addUnit(unit, name);
        web.addAccount(OFFICER, unit);
        return world.asked(unit);
    }
}
