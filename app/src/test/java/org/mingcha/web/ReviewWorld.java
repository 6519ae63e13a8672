package org.mingcha.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.draw.Allocation;
import org.mingcha.evidence.draw.Secret;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentVersion;
import org.mingcha.inspection.campaign.AssessmentView;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.CampaignId;
import org.mingcha.inspection.campaign.CampaignResult;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemVersion;
import org.mingcha.inspection.draw.CommitDraw;
import org.mingcha.inspection.draw.DrawCommandResult;
import org.mingcha.inspection.draw.Filter;
import org.mingcha.inspection.draw.SpotChecks;
import org.mingcha.organisation.Organisation;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** A campaign whose filings wait for their reviewer, and an open spot check, in the world of the pages' tests. */
final class ReviewWorld {
    static final Hash INSPECTOR_SECRET = Hashing.sha256("ours".getBytes(StandardCharsets.UTF_8));
    static final Hash INSPECTED_SECRET = Hashing.sha256("theirs".getBytes(StandardCharsets.UTF_8));

    final CampaignId campaign;
    private final ApplicationContext context;

    /** @param issuer whose inspectors review it */
    ReviewWorld(ApplicationContext context, String issuer) {
        this.context = context;
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate("Yearly self-inspection", "Circular 5 (2026)", "2026-07"),
                "town-online-work",
                new Period(2026, Period.Part.YEAR, 1),
                new CampaignDraft.Scope(issuer, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2099, 1, 30), ""),
                true);
        if (!(campaigns().issue(actor(Role.INSPECTOR, issuer), draft) instanceof IssueResult.Issued(var id))) {
            throw new AssertionError("not issued");
        }
        campaigns().compute(id);
        campaign = id;
    }

    Actor actor(Role role, String unit) {
        var path = context.getBean(Organisation.class).find(unit).orElseThrow().path();
        return new Actor(role.ordinal() + 1000, role.code(), List.of(new Actor.Grant(role, unit, path)));
    }

    AssessmentView view(AssessmentId id) {
        return assessments().find(Actor.operator(), id).orElseThrow();
    }

    AssessmentItem item(AssessmentId id, String item) {
        return view(id).item(item).orElseThrow();
    }

    AssessmentId of(String town) {
        return assessments()
                .list(Actor.operator(), AssessmentQuery.all().of(campaign).ofUnit(town))
                .rows()
                .getFirst()
                .id();
    }

    /** Every item confirmed, submitted, signed and sealed. */
    AssessmentId signed(String town) {
        var id = of(town);
        var officer = actor(Role.OFFICER, town);
        for (var item : view(id).items()) {
            if (item.result() == Result.UNANSWERED) {
                done(assessments().answer(officer, seen(id, item.id()), ItemAnswer.narrated("We ask for training.")));
            }
            done(assessments().confirm(officer, seen(id, item.id())));
        }
        filed(id, town);
        return id;
    }

    void filed(AssessmentId id, String town) {
        submitted(id, actor(Role.OFFICER, town));
        done(assessments().sign(actor(Role.LEADER, town), seen(id), "缺项正在核实"));
        context.getBean(TransparencyLog.class).seal();
    }

    /** Where a figure has moved meanwhile, its item is looked at again, as an officer does. */
    private void submitted(AssessmentId id, Actor officer) {
        var outcome = assessments().submit(officer, seen(id));
        if (outcome instanceof CampaignResult.Refused(var reason, var items) && reason == CampaignResult.Reason.MOVED) {
            items.forEach(item -> done(assessments().confirm(officer, seen(id, item))));
            outcome = assessments().submit(officer, seen(id));
        }
        done(outcome);
    }

    private ItemVersion seen(AssessmentId id, String item) {
        return new ItemVersion(id, item, item(id, item).version());
    }

    private AssessmentVersion seen(AssessmentId id) {
        return new AssessmentVersion(id, view(id).version());
    }

    static void done(CampaignResult outcome) {
        if (!(outcome instanceof CampaignResult.Done)) {
            throw new AssertionError(outcome);
        }
    }

    /** Secrets are taken for an hour. */
    long committed(String unit, String inspected) {
        var clock = context.getBean(MingchaClock.class);
        var command = new CommitDraw(
                Filter.units(unit, new TreeSet<>(), clock.today(), Filter.Strata.NONE),
                Allocation.PROPORTIONAL,
                1,
                inspected,
                Secret.digest(INSPECTOR_SECRET).hex(),
                Secret.digest(INSPECTED_SECRET).hex(),
                clock.now().plus(Duration.ofHours(1)),
                "drand quicknet, round 1");
        var step = context.getBean(SpotChecks.class).commit(actor(Role.INSPECTOR, unit), command);
        context.getBean(TransparencyLog.class).seal();
        return ((DrawCommandResult.Done) step).draw();
    }

    private Campaigns campaigns() {
        return context.getBean(Campaigns.class);
    }

    Assessments assessments() {
        return context.getBean(Assessments.class);
    }
}
