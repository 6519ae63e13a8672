package org.mingcha.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.AccountAddition;
import org.mingcha.accounts.AccountView;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.NewAccount;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.CampaignDraft;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.campaign.IssueResult;
import org.mingcha.organisation.ImportProgress;
import org.mingcha.organisation.ImportUnits;
import org.mingcha.organisation.Organisation;
import org.mingcha.reporting.FileReturn;
import org.mingcha.reporting.FilingResult;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;

/** A county with two towns and a village in each, on Thursday, 3 April 2025, with the first quarter's periods open. */
public final class NotificationWorld {
    public static final String COUNTY = "999900000000";
    public static final String TOWN = "999901001000";
    public static final String VILLAGE = "999901001201";
    public static final String OTHER_TOWN = "999911001000";
    public static final LocalDateTime THURSDAY = LocalDateTime.of(2025, 4, 3, 9, 0);

    private static final String UNITS = """
            code,name,kind,parent
            999900000000,青溪县,county,CN
            999901001000,云岭镇,town,999900000000
            999901001201,上坪村,village,999901001000
            999911001000,澄屏镇,town,999900000000
            999911001201,麦云村,village,999911001000
            """;

    private final ApplicationContext context;

    public NotificationWorld(ApplicationContext context) {
        this.context = context;
        goTo(THURSDAY);
        if (bean(Organisation.class).find(COUNTY).isEmpty()) {
            importUnits();
            opened("monthly", "2025-03");
            opened("monthly", "2025-04");
            opened("quarterly", "2025-Q1");
            seal();
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void goTo(LocalDateTime local) {
        var clock = bean(MingchaClock.class);
        clock.simulate(local.atZone(clock.zone()).toInstant());
    }

    public void seal() {
        bean(TransparencyLog.class).seal();
        bean(ReturnReporting.class).catchUp();
    }

    private void importUnits() {
        try {
            var file = Files.writeString(Files.createTempFile("units", ".csv"), UNITS);
            bean(Organisation.class).importUnits(new ImportUnits(List.of(file), false), ImportProgress.silent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void opened(String returnId, String period) {
        bean(ReturnReporting.class).open(new ReturnKey(COUNTY, returnId, period(period)));
    }

    public static Period period(String code) {
        return Period.parse(code).orElseThrow();
    }

    /** An account of this login, and who it is. */
    public Actor account(String login, Role role, String unit) {
        var accounts = bean(Accounts.class);
        var found = accounts.accounts(Actor.operator()).stream()
                .filter(account -> account.login().equals(login))
                .map(AccountView::id)
                .findFirst();
        return accounts.actor(found.orElseGet(() -> added(NewAccount.named(login, role, unit))))
                .orElseThrow();
    }

    private long added(NewAccount account) {
        if (bean(Accounts.class).add(Actor.operator(), account) instanceof AccountAddition.Invited(var invitation)) {
            return invitation.account();
        }
        throw new AssertionError("Not added: " + account);
    }

    public static Actor clerk() {
        return actor(31, Role.CLERK, VILLAGE, "CN/" + COUNTY + "/" + TOWN + "/" + VILLAGE + "/");
    }

    public static Actor officer() {
        return actor(32, Role.OFFICER, TOWN, "CN/" + COUNTY + "/" + TOWN + "/");
    }

    public static Actor inspector() {
        return actor(33, Role.INSPECTOR, COUNTY, "CN/" + COUNTY + "/");
    }

    public static Actor actor(long account, Role role, String unit, String path) {
        return new Actor(account, role.code(), List.of(new Actor.Grant(role, unit, path)));
    }

    public RecordId filesNil(String unit, String month) {
        var key = new ReturnKey(unit, "monthly", period(month));
        var filing = bean(ReturnReporting.class)
                .file(Actor.operator(), new FileReturn(key, true, Map.of(), "", Optional.empty()));
        if (!(filing instanceof FilingResult.Accepted accepted)) {
            throw new AssertionError(filing);
        }
        return accepted.record();
    }

    /** A self-inspection is asked of both towns; the first town's. */
    public AssessmentId asked() {
        var draft = new CampaignDraft(
                new CampaignDraft.Mandate("网络工作自查", "青网信〔2025〕5号", "2025-07"),
                "town-online-work",
                period("2025-Q1"),
                new CampaignDraft.Scope(COUNTY, Set.of(UnitKind.TOWN)),
                new CampaignDraft.Deadline(LocalDate.of(2025, 4, 30), ""),
                true);
        if (!(bean(Campaigns.class).issue(inspector(), draft) instanceof IssueResult.Issued(var id))) {
            throw new AssertionError("not issued");
        }
        return bean(Assessments.class)
                .list(Actor.operator(), AssessmentQuery.all().of(id).ofUnit(TOWN))
                .rows()
                .getFirst()
                .id();
    }
}
