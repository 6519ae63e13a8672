package org.mingcha.web.brief;

import java.util.List;
import org.mingcha.claims.ClaimQuery;
import org.mingcha.claims.Claims;
import org.mingcha.claims.question.QuestionQuery;
import org.mingcha.claims.question.Questions;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.FindingSummary;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.Incidents;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;
import org.springframework.stereotype.Component;

/** What is past its day in the unit's subtree, or not over yet. */
@Component
class BriefOverdue {
    /** The page must not grow beyond its sheet: the rest is one step away. */
    private static final int NAMED = 4;

    private final Findings findings;
    private final Claims claims;
    private final Questions questions;
    private final Incidents incidents;

    BriefOverdue(Findings findings, Claims claims, Questions questions, Incidents incidents) {
        this.findings = findings;
        this.claims = claims;
        this.questions = questions;
        this.incidents = incidents;
    }

    List<BriefPage.Figure> figures(RequestContext context, UnitLine unit) {
        var actor = context.actor();
        var code = unit.code();
        var found = findings.findings(actor, FindingQuery.all().ofUnit(code)).totals();
        var claimed = claims.claims(actor, ClaimQuery.all().ofUnit(code)).totals();
        var asked = questions
                .questions(actor, new QuestionQuery(code, QuestionQuery.Filter.OVERDUE, null, 1))
                .totals();
        var happened = incidents
                .incidents(actor, IncidentQuery.of(IncidentQuery.Filter.OPEN).ofUnit(code))
                .totals();
        return List.of(
                late(context, "findings", found.overdue(), "/findings?unit=" + code + "&show=overdue"),
                late(context, "claims", claimed.overdue(), "/claims?unit=" + code + "&show=overdue"),
                late(context, "questions", asked.overdue(), "/questions?unit=" + code + "&show=overdue"),
                late(context, "unreported", happened.unreported(), "/incidents?unit=" + code + "&show=unreported"),
                open(context, happened.open(), "/incidents?unit=" + code + "&show=open"));
    }

    private static BriefPage.Figure late(RequestContext context, String name, long number, String href) {
        var colour = number == 0 ? "" : "bad";
        return new BriefPage.Figure(context.t("brief.overdue." + name), Long.toString(number), colour, "", href);
    }

    private static BriefPage.Figure open(RequestContext context, long number, String href) {
        return new BriefPage.Figure(context.t("brief.overdue.open-incidents"), Long.toString(number), "", "", href);
    }

    /** The first of the findings that are overdue. */
    List<BriefPage.Line> findings(RequestContext context, UnitLine unit) {
        var query = FindingQuery.all().ofUnit(unit.code()).only(FindingQuery.Filter.OVERDUE);
        return findings.findings(context.actor(), query).rows().stream()
                .limit(NAMED)
                .map(row -> line(context, row))
                .toList();
    }

    private static BriefPage.Line line(RequestContext context, FindingSummary row) {
        return new BriefPage.Line(
                new Status(context.t("brief.overdue.days", row.overdueDays()), "tri", "bad"),
                row.problem(),
                "/findings/" + row.id().value(),
                context.t("brief.overdue.detail", row.unitName(), row.dueOn()));
    }
}
