package org.mingcha.demo.internal;

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
import org.mingcha.inspection.campaign.ReturnReason;
import org.mingcha.inspection.campaign.Reviews;
import org.mingcha.paper.NumberPaper;
import org.mingcha.paper.NumberingResult;
import org.mingcha.paper.PaperKind;
import org.mingcha.paper.PaperNumbers;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/**
 * The sample county's yearly campaign, done by its offices as anybody does it. Each town is at another point: one accepted
 * (with an override), one in review, one with an item returned, one to be signed, one half confirmed, one untouched.
 */
@Component
class SampleCampaign {
    private static final LocalDate ISSUED = LocalDate.of(SampleCounty.YEAR + 1, 1, 6);
    private static final LocalDate FILED = LocalDate.of(SampleCounty.YEAR + 1, 1, 7);
    private static final LocalDate REVIEWED = LocalDate.of(SampleCounty.YEAR + 1, 1, 8);
    private static final LocalDate DUE = LocalDate.of(SampleCounty.YEAR + 1, 1, 15);
    private static final String ACCEPTED = "999911001000";
    private static final String HALF_DONE = "999912001000";
    private static final String IN_REVIEW = "999913001000";
    private static final String RETURNED = "999914001000";
    private static final String TO_BE_SIGNED = "999915001000";
    private static final int HALF = 10;
    private static final String OVERRIDDEN = "17";
    private static final String UNCLEAR = "10";

    private final Campaigns campaigns;
    private final Assessments assessments;
    private final Reviews reviews;
    private final SampleAccounts accounts;
    private final SampleBodies bodies;
    private final PaperNumbers numbers;
    private final TransparencyLog log;

    SampleCampaign(
            Campaigns campaigns,
            Assessments assessments,
            Reviews reviews,
            SampleAccounts accounts,
            SampleBodies bodies,
            PaperNumbers numbers,
            TransparencyLog log) {
        this.numbers = numbers;
        this.bodies = bodies;
        this.campaigns = campaigns;
        this.assessments = assessments;
        this.reviews = reviews;
        this.accounts = accounts;
        this.log = log;
    }

    /** The days on which something is done. */
    static Set<LocalDate> days() {
        return Set.of(ISSUED, FILED, REVIEWED);
    }

    void on(LocalDate day) {
        if (!days().contains(day)) {
            return;
        }
        if (day.equals(ISSUED)) {
            bodies.describe();
        }
        log.seal();
        if (day.equals(ISSUED)) {
            issue();
        } else if (day.equals(FILED)) {
            confirm(HALF_DONE, HALF);
            List.of(ACCEPTED, IN_REVIEW, RETURNED, TO_BE_SIGNED).forEach(this::submit);
            List.of(ACCEPTED, IN_REVIEW, RETURNED).forEach(this::sign);
            log.seal();
            List.of(ACCEPTED, IN_REVIEW, RETURNED).forEach(this::number);
        } else {
            accept();
            giveBack();
        }
    }

    private void issue() {
        SampleCounty.TOWNS.forEach(town -> {
            accounts.post(Role.OFFICER, town);
            accounts.post(Role.LEADER, town);
        });
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate("2025年度自查", "关于开展2025年度网络工作自查的通知（青网信〔2026〕1号）", "青溪县2026年督查检查计划第1项"),
                Inspect.TOWN_ONLINE_WORK,
                new Period(SampleCounty.YEAR, Period.Part.YEAR, 1),
                new CampaignDraft.Scope(SampleCounty.COUNTY, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(DUE, ""),
                false);
        if (!(campaigns.issue(inspector(), draft) instanceof IssueResult.Issued(CampaignId id))) {
            throw new IllegalStateException("The sample's campaign was not issued");
        }
        // What was issued is sealed, so that the figures are of this day: the year's last returns were due yesterday.
        log.seal();
        campaigns.compute(id);
        number(inspector(), PaperKind.CAMPAIGN_NOTICE.code(), id.value());
    }

    /** Who keeps a town's register of documents numbers its report once the leader has signed it. */
    private void number(String town) {
        number(accounts.post(Role.OFFICER, town), PaperNumbers.REPORT, id(town).value());
    }

    private void number(Actor actor, String kind, long reference) {
        var numbered = numbers.number(actor, new NumberPaper(kind, Long.toString(reference), "", ""));
        if (!(numbered instanceof NumberingResult.Done)) {
            throw new IllegalStateException("The sample's number: " + numbered);
        }
    }

    private void submit(String town) {
        confirm(town, Integer.MAX_VALUE);
        done(assessments.submit(accounts.post(Role.OFFICER, town), seen(town)));
    }

    private void sign(String town) {
        done(assessments.sign(accounts.post(Role.LEADER, town), seen(town), ""));
    }

    private void confirm(String town, int most) {
        var officer = accounts.post(Role.OFFICER, town);
        var view = view(town);
        var id = view.row().id();
        view.items().stream().limit(most).forEach(item -> {
            var seen = new ItemVersion(id, item.id(), item.version());
            var answer = answer(town, item);
            if (!answer.equals(ItemAnswer.NONE)) {
                done(assessments.answer(officer, seen, answer));
                seen = seen(town, item.id());
            }
            done(assessments.confirm(officer, seen));
        });
    }

    private static ItemAnswer answer(String town, AssessmentItem item) {
        if (item.id().equals(OVERRIDDEN) && town.equals(ACCEPTED)) {
            var override = new ItemAnswer.Override(Result.PARTLY, "两村合并期间由县级渠道统一回应，本镇未另行发布");
            return new ItemAnswer("", null, null, override, "", "", null);
        }
        return switch (item.result()) {
            case UNANSWERED -> ItemAnswer.narrated("网络安全员只有一人，专业培训不足；需要县里安排培训名额。");
            case NOT_MET, PARTLY -> {
                var measure = new ItemAnswer.Measure("列入2026年一季度计划", "分管负责人岗", LocalDate.of(2026, 3, 31));
                yield new ItemAnswer("", null, null, null, "", "年初计划没有安排", measure);
            }
            case INSUFFICIENT_EVIDENCE -> ItemAnswer.narrated("台账自2025年起，以前年度没有电子记录。");
            case MET, NOT_APPLICABLE -> ItemAnswer.NONE;
        };
    }

    private void accept() {
        view(ACCEPTED).items().stream()
                .filter(item -> !item.looks().isEmpty())
                .forEach(item -> done(reviews.accept(inspector(), seen(ACCEPTED, item.id()))));
        done(reviews.accept(inspector(), seen(ACCEPTED)));
    }

    private void giveBack() {
        done(reviews.giveBack(inspector(), seen(RETURNED, UNCLEAR), ReturnReason.UNCLEAR, "上半年没有干部培训，请写明补训的时间和范围。"));
    }

    private Actor inspector() {
        return accounts.post(Role.INSPECTOR, SampleCounty.COUNTY);
    }

    private AssessmentView view(String town) {
        return assessments.find(Actor.operator(), id(town)).orElseThrow();
    }

    private AssessmentItem item(String town, String item) {
        return view(town).item(item).orElseThrow();
    }

    private AssessmentId id(String town) {
        return assessments
                .list(Actor.operator(), AssessmentQuery.all().ofUnit(town))
                .rows()
                .getFirst()
                .id();
    }

    private AssessmentVersion seen(String town) {
        return new AssessmentVersion(id(town), view(town).version());
    }

    private ItemVersion seen(String town, String item) {
        return new ItemVersion(id(town), item, item(town, item).version());
    }

    private static void done(CampaignResult outcome) {
        if (!(outcome instanceof CampaignResult.Done))
            throw new IllegalStateException("The sample's campaign: " + outcome);
    }
}
