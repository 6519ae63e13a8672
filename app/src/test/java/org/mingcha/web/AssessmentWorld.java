package org.mingcha.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentOpenResult;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.ledger.EvidenceFile;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** Assessments of the first town, opened and taken as far as a test needs them. */
final class AssessmentWorld {
    /** The item of the security baseline that asks for a document. */
    static final String SHOWN = "18";

    private final ApplicationContext context;
    private final Actor actor = Actor.operator();

    AssessmentWorld(ApplicationContext context) {
        this.context = context;
    }

    /** One in each state that routes are asked in. */
    record Standing(AssessmentId opened, AssessmentId submitted, AssessmentId signed, AssessmentId shown) {}

    Standing standing(String unit, EvidenceFile file) {
        return new Standing(
                opened(unit, Inspect.TOWN_ONLINE_WORK, "2026"),
                submitted(unit, "2025"),
                signed(unit, "2024"),
                shown(unit, file));
    }

    AssessmentId opened(String unit, String checklist, String period) {
        var inspect = new Inspect(unit, checklist, Period.parse(period).orElseThrow());
        if (assessments().open(actor, inspect) instanceof AssessmentOpenResult.Opened(var id)) {
            return id;
        }
        throw new AssertionError("Not opened: " + inspect);
    }

    AssessmentId submitted(String unit, String period) {
        var id = opened(unit, Inspect.TOWN_ONLINE_WORK, period);
        complete(id);
        done(assessments().submit(actor, seen(id)));
        return id;
    }

    AssessmentId signed(String unit, String period) {
        var id = submitted(unit, period);
        sign(id);
        return id;
    }

    void sign(AssessmentId id) {
        done(assessments().sign(actor, seen(id), "缺项正在核实"));
        context.getBean(TransparencyLog.class).seal();
    }

    /** An answer with a file to it. */
    AssessmentId shown(String unit, EvidenceFile file) {
        var id = opened(unit, "network-security-baseline", "2026");
        var evidence = new ItemAnswer.Evidence("", "Backup sheet 12", List.of(file), null);
        var answer = new ItemAnswer("", null, evidence, null, "", "", null);
        done(assessments().answer(actor, seen(id, SHOWN), answer));
        return id;
    }

    void complete(AssessmentId id) {
        for (var item : view(id).items()) {
            if (item.result() == Result.UNANSWERED) {
                done(assessments().answer(actor, seen(id, item.id()), ItemAnswer.narrated("We ask for training.")));
            }
            if (item.progress() != ItemProgress.DONE) {
                done(assessments().confirm(actor, seen(id, item.id())));
            }
        }
    }

    /** By a campaign of the county to this unit alone. */
    AssessmentId asked(String unit) {
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate("Yearly self-inspection", "Circular 5 (2026)", "2026-07"),
                Inspect.TOWN_ONLINE_WORK,
                Period.parse("2025").orElseThrow(),
                new CampaignDraft.Scope(unit, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2099, 1, 30), ""),
                true);
        var campaigns = context.getBean(Campaigns.class);
        if (!(campaigns.issue(county(), draft) instanceof IssueResult.Issued(var campaign))) {
            throw new AssertionError("not issued");
        }
        campaigns.compute(campaign);
        return assessments()
                .list(actor, AssessmentQuery.all().of(campaign))
                .rows()
                .getFirst()
                .id();
    }

    Actor county() {
        var unit = context.getBean(Organisation.class).find("999900000000").orElseThrow();
        return new Actor(77, "inspector", List.of(new Actor.Grant(Role.INSPECTOR, unit.code(), unit.path())));
    }

    AssessmentView view(AssessmentId id) {
        return assessments().find(actor, id).orElseThrow();
    }

    ItemVersion seen(AssessmentId id, String item) {
        return new ItemVersion(id, item, view(id).item(item).orElseThrow().version());
    }

    AssessmentVersion seen(AssessmentId id) {
        return new AssessmentVersion(id, view(id).version());
    }

    Assessments assessments() {
        return context.getBean(Assessments.class);
    }

    static void done(CampaignResult outcome) {
        if (!(outcome instanceof CampaignResult.Done)) {
            throw new AssertionError(outcome);
        }
    }
}
