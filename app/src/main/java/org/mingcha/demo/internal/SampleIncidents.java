package org.mingcha.demo.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseRequest;
import org.mingcha.claims.escalation.Reply;
import org.mingcha.safety.incident.FoundIncident;
import org.mingcha.safety.incident.IncidentCommand;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.safety.risk.PlanRisk;
import org.mingcha.safety.risk.Rating;
import org.mingcha.safety.risk.RiskCommand;
import org.mingcha.safety.risk.Risks;
import org.springframework.stereotype.Component;

/**
 * The town's first week of the new year: an incident that went up to the county and was looked back at, a drill run on the
 * same pages the day after, and a plan whose risk is high.
 */
@Component
class SampleIncidents {
    private static final String TOWN = SampleCounty.TOWN;
    private static final LocalDate FOUND = LocalDate.of(SampleCounty.YEAR + 1, 1, 8);
    private static final LocalDate DRILLED = FOUND.plusDays(1);

    private final Incidents incidents;
    private final Risks risks;
    private final SampleAccounts accounts;
    private final SampleHours hours;

    SampleIncidents(Incidents incidents, Risks risks, SampleAccounts accounts, SampleHours hours) {
        this.incidents = incidents;
        this.risks = risks;
        this.accounts = accounts;
        this.hours = hours;
    }

    /** The days on which something is done. */
    static Set<LocalDate> days() {
        return Set.of(FOUND, DRILLED);
    }

    void on(LocalDate day) {
        if (day.equals(FOUND)) {
            plan();
            var incident = run(FOUND, false, "便民服务大厅电脑感染恶意程序", "恶意程序");
            hours.go(FOUND, 18, 20);
            act(officer(), incident, review("外来存储介质未经查杀即接入", "停用外来介质，补齐终端防护，三个月后复查"));
        } else if (day.equals(DRILLED)) {
            var drill = run(DRILLED, true, "门户专栏网页被篡改", "网页篡改");
            hours.go(DRILLED, 18, 20);
            var review = new IncidentCommand.Review(
                    "发布后台口令过弱", "启用双因素认证，值班表补齐备用号码", Optional.of("14"), Optional.of("2"), Optional.of("云岭镇网络安全事件应急预案"));
            act(officer(), drill, review);
        }
    }

    /** From found to closed. */
    private long run(LocalDate day, boolean drill, String title, String kind) {
        hours.go(day, 17, 10);
        var found = new FoundIncident(TOWN, drill, title, day.atTime(17, 2), "较大", Optional.of(kind));
        var incident = incidents.found(officer(), found, false).done();
        act(officer(), incident, new IncidentCommand.Report(Optional.empty()));
        hours.go(day, 17, 24);
        act(accounts.post(Role.INSPECTOR, SampleCounty.COUNTY), incident, new IncidentCommand.Acknowledge(Reply.NOTED));
        hours.go(day, 18, 10);
        act(officer(), incident, new IncidentCommand.Contain(day.atTime(17, 35)));
        act(officer(), incident, new IncidentCommand.Close(day.atTime(18, 5)));
        return incident;
    }

    private static IncidentCommand review(String cause, String lessons) {
        return new IncidentCommand.Review(cause, lessons, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void plan() {
        var plan = new PlanRisk(TOWN, "河滨路占道经营整治方案", Optional.of("重大政策"), FOUND);
        long risk = risks.plan(officer(), plan, false).done();
        var assess = new RiskCommand.Assess(
                Rating.HIGH, Rating.HIGH, "先听取沿街商户意见，划定临时摊位，分两段实施", "党政办主任岗", FOUND.plusMonths(3));
        int seen = risks.find(officer(), risk).orElseThrow().version();
        risks.act(officer(), new CaseRequest<>(risk, seen, assess)).done();
    }

    private Actor officer() {
        return accounts.post(Role.OFFICER, TOWN);
    }

    private void act(Actor actor, long incident, IncidentCommand command) {
        int seen = incidents.find(Actor.operator(), incident).orElseThrow().version();
        incidents.act(actor, new CaseRequest<>(incident, seen, command)).done();
    }
}
