package org.mingcha.inspection.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.mingcha.inspection.campaign.CampaignWorld.OTHER;
import static org.mingcha.inspection.campaign.CampaignWorld.inspector;
import static org.mingcha.inspection.campaign.CampaignWorld.officer;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.inspection.campaign.CampaignResult.Reason;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Another post signs and accepts for a leader or an inspector; separation of duties holds all the same. */
@MingchaSpringTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInSigningModuleTest {
    @Autowired
    private ApplicationContext context;

    private CampaignWorld world;

    @BeforeAll
    void build() {
        world = new CampaignWorld(context);
    }

    @Test
    void whoStandsInSignsAsSuchAndNeverWhatTheyWrote() {
        var id = world.of(world.issued(), OTHER);
        world.complete(id, OTHER);
        CampaignWorld.done(world.assessments().submit(officer(OTHER), world.seen(id)));
        var writer = CampaignWorld.standingIn(officer(OTHER), CampaignWorld.leader(OTHER));
        assertEquals(Reason.WRITER_STANDS_IN, reason(world.assessments().sign(writer, world.seen(id), "")));
        assertEquals(
                AssessmentState.SUBMITTED, world.view(inspector(), id).row().state());
        CampaignWorld.done(world.assessments()
                .sign(
                        CampaignWorld.standingIn(world.another(OTHER), CampaignWorld.leader(OTHER)),
                        world.seen(id),
                        "缺项正在核实"));
        world.log().seal();
        var index = world.view(inspector(), id).seals().submitted();
        var record =
                world.log().record(world.log().byIndex(index).orElseThrow()).orElseThrow();
        assertEquals("acting-leader", record.role());
        assertEquals("acting-leader", world.view(inspector(), id).changed().role(), "and pages say so");
    }

    @Test
    void whoStandsInForAnInspectorAcceptsAsSuchAndNeverWhatTheyWrote() {
        var id = world.of(world.issued(), OTHER);
        world.signed(id, OTHER);
        for (var item : world.view(inspector(), id).items())
            if (!item.looks().isEmpty())
                CampaignWorld.done(world.reviews().accept(inspector(), world.seen(id, item.id())));
        var writer = CampaignWorld.standingIn(officer(OTHER), CampaignWorld.inCounty(Role.INSPECTOR));
        assertEquals(Reason.WRITER_STANDS_IN, reason(world.reviews().accept(writer, world.seen(id))));
        var acting =
                CampaignWorld.standingIn(CampaignWorld.inCounty(Role.OFFICER), CampaignWorld.inCounty(Role.INSPECTOR));
        CampaignWorld.done(world.reviews().accept(acting, world.seen(id)));
        world.log().seal();
        var index = world.view(inspector(), id).seals().accepted();
        var record =
                world.log().record(world.log().byIndex(index).orElseThrow()).orElseThrow();
        assertEquals("acting-inspector", record.role());
    }

    private static Reason reason(CampaignResult result) {
        return assertInstanceOf(CampaignResult.Refused.class, result).reason();
    }
}
