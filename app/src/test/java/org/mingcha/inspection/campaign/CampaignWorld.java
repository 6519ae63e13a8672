package org.mingcha.inspection.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitImportResult;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** A county with three towns: two have an officer and a leader, one has nobody; two inspectors in the county. */
public final class CampaignWorld {
    public static final String COUNTY = "999900000000";
    public static final String TOWN = "999901001000";
    public static final String OTHER = "999911001000";
    public static final String EMPTY = "999921001000";
    static final Period YEAR = new Period(2025, Period.Part.YEAR, 1);

    private static final String COUNTY_PATH = "CN/999900000000/";

    private final ApplicationContext context;

    public CampaignWorld(ApplicationContext context) {
        this.context = context;
        importUnits("""
                code,name,kind,parent
                999900000000,青溪县,county,CN
                999901001000,云岭镇,town,999900000000
                999911001000,澄屏镇,town,999900000000
                999921001000,无人镇,town,999900000000
                """);
        account(Role.OFFICER, TOWN);
        account(Role.OFFICER, OTHER);
        log().seal();
    }

    void importUnits(String csv) {
        try {
            var file = Files.createTempFile("units", ".csv");
            Files.write(file, csv.getBytes(StandardCharsets.UTF_8));
            var result = context.getBean(Organisation.class)
                    .importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
            if (!(result instanceof UnitImportResult.Read done)
                    || !done.refused().isEmpty()) {
                throw new AssertionError(result);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void account(Role role, String unit) {
        var wanted = new NewAccount(role.code() + unit, "经办岗", role, unit);
        if (!(context.getBean(Accounts.class).add(Actor.operator(), wanted) instanceof AccountAddition.Invited)) {
            throw new AssertionError(wanted);
        }
    }

    public static Actor officer(String town) {
        return actor(11, Role.OFFICER, town, COUNTY_PATH + town + "/");
    }

    static Actor leader(String town) {
        return actor(12, Role.LEADER, town, COUNTY_PATH + town + "/");
    }

    /** The account that signs for its town, appointed as an inspector as well. */
    static Actor leaderAndInspector(String town) {
        var grants = Stream.of(leader(town), inspector()).flatMap(actor -> actor.grants().stream());
        return new Actor(leader(town).account(), "both", grants.toList());
    }

    public static Actor inspector() {
        return actor(21, Role.INSPECTOR, COUNTY, COUNTY_PATH);
    }

    static Actor otherInspector() {
        return actor(22, Role.INSPECTOR, COUNTY, COUNTY_PATH);
    }

    static Actor townInspector(String town) {
        return actor(23, Role.INSPECTOR, town, COUNTY_PATH + town + "/");
    }

    /** Another officer of the town. */
    Actor another(String town) {
        return actor(91, Role.OFFICER, town, COUNTY_PATH + town + "/");
    }

    /** The same account, standing in for the other's post. */
    static Actor standingIn(Actor actor, Actor other) {
        var held = other.grants().getFirst();
        var acting = new Actor.Grant(held.role(), held.unit(), held.path(), true);
        return new Actor(actor.account(), actor.name(), List.of(actor.grants().getFirst(), acting));
    }

    /** One who only reads, or only keeps accounts, in the whole county. */
    static Actor inCounty(Role role) {
        return actor(31, role, COUNTY, COUNTY_PATH);
    }

    private static Actor actor(long account, Role role, String unit, String path) {
        return new Actor(account, role.code(), List.of(new Actor.Grant(role, unit, path)));
    }

    static CampaignDraft draft() {
        return new CampaignDraft(
                new CampaignDraft.Mandate("网络工作年度自查", "青网信〔2026〕5号", "2026-07"),
                "town-online-work",
                YEAR,
                new CampaignDraft.Scope(COUNTY, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2099, 1, 30), ""),
                true);
    }

    public CampaignId issued() {
        return issued(draft());
    }

    /** The same, with a report that is signed in this form. */
    CampaignId issued(ReportForm form) {
        var draft = draft();
        var mandate = draft.mandate();
        return issued(new CampaignDraft(
                new CampaignDraft.Mandate(mandate.title(), mandate.basis(), mandate.plan(), form),
                draft.checklist(),
                draft.period(),
                draft.scope(),
                draft.deadline(),
                true));
    }

    private CampaignId issued(CampaignDraft draft) {
        if (!(campaigns().issue(inspector(), draft) instanceof IssueResult.Issued(var id))) {
            throw new AssertionError("not issued");
        }
        campaigns().compute(id);
        return id;
    }

    public AssessmentId of(CampaignId campaign, String town) {
        return assessments()
                .list(inspector(), AssessmentQuery.all().of(campaign).ofUnit(town))
                .rows()
                .getFirst()
                .id();
    }

    public AssessmentView view(Actor actor, AssessmentId id) {
        return assessments().find(actor, id).orElseThrow();
    }

    public ItemVersion seen(AssessmentId id, String item) {
        return new ItemVersion(
                id, item, view(Actor.operator(), id).item(item).orElseThrow().version());
    }

    AssessmentVersion seen(AssessmentId id) {
        return new AssessmentVersion(id, view(Actor.operator(), id).version());
    }

    /** Answers what no rule answers, and stands for every item. */
    void complete(AssessmentId id, String town) {
        for (var item : view(officer(town), id).items()) {
            if (item.result() == org.mingcha.evidence.rule.Result.UNANSWERED) {
                done(assessments().answer(officer(town), seen(id, item.id()), ItemAnswer.narrated("应急人手不足，已申请培训支持。")));
            }
            if (item.progress() != ItemProgress.DONE) {
                done(assessments().confirm(officer(town), seen(id, item.id())));
            }
        }
    }

    public void signed(AssessmentId id, String town) {
        complete(id, town);
        done(assessments().submit(officer(town), seen(id)));
        done(assessments().sign(leader(town), seen(id), "缺项正在核实"));
        log().seal();
    }

    public void reviewed(AssessmentId id) {
        for (var item : view(inspector(), id).items()) {
            if (!item.looks().isEmpty()) {
                done(reviews().accept(inspector(), seen(id, item.id())));
            }
        }
        done(reviews().accept(inspector(), seen(id)));
        log().seal();
    }

    public static void done(CampaignResult outcome) {
        if (!(outcome instanceof CampaignResult.Done)) {
            throw new AssertionError(outcome);
        }
    }

    /** A sealed meeting of the town. */
    EntryId meeting(String town, String day, String title) {
        var values = Map.of("happened_on", day, "title", title, "kind", "学习", "chair", "第一责任人", "attendance", "36");
        var submission = ledger().submit(officer(town), new SubmitEntry(town, "meeting", values, List.of(), true));
        if (!(submission instanceof Submission.Accepted accepted)) {
            throw new AssertionError(submission);
        }
        log().seal();
        return accepted.entry();
    }

    Campaigns campaigns() {
        return context.getBean(Campaigns.class);
    }

    public Assessments assessments() {
        return context.getBean(Assessments.class);
    }

    Reviews reviews() {
        return context.getBean(Reviews.class);
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    TransparencyLog log() {
        return context.getBean(TransparencyLog.class);
    }
}
