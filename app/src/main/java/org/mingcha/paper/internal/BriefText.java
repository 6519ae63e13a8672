package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.assignment.AssignmentQuery;
import org.mingcha.assignment.Assignments;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.inspection.finding.FindingQuery;
import org.mingcha.inspection.finding.Findings;
import org.mingcha.reporting.Completeness;
import org.mingcha.reporting.CompletenessQuery;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.safety.incident.IncidentQuery;
import org.mingcha.safety.incident.IncidentSummary;
import org.mingcha.safety.incident.Incidents;
import org.springframework.stereotype.Component;

/** The sections of a brief; one without anything to tell is left out, but that nothing happened is told of incidents. */
@Component
class BriefText {
    private static final int SHOWN = 5;

    private final ReturnReporting reporting;
    private final Incidents incidents;
    private final Findings findings;
    private final Assignments assignments;

    BriefText(ReturnReporting reporting, Incidents incidents, Findings findings, Assignments assignments) {
        this.reporting = reporting;
        this.incidents = incidents;
        this.findings = findings;
        this.assignments = assignments;
    }

    void returns(Actor actor, String unit, Period month, PaperDraft draft) {
        var sentences = reporting.returns().all().stream()
                .filter(definition -> definition.cadence().fits(month))
                .flatMap(definition ->
                        owed(actor, unit, month, definition)
                                .map(row -> owed(ReturnPaper.title(month, definition), row))
                                .stream())
                .toList();
        if (!sentences.isEmpty()) {
            draft.heading("brief.heading.returns");
            sentences.forEach(draft::paragraph);
        }
    }

    private Optional<Completeness.Row> owed(Actor actor, String unit, Period month, ReturnDefinition definition) {
        return reporting
                .completeness(actor, new CompletenessQuery(unit, definition.id(), List.of(month), false))
                .map(found -> found.rows().getFirst())
                .filter(row -> row.expected() > 0);
    }

    private static PaperText owed(PaperText title, Completeness.Row row) {
        var cited = new Cited("completeness");
        var lead = PaperSentences.said("brief.returns", title, cited.count("expected", row.expected()));
        var stop = PaperSentences.said("list.stop");
        return row.onTime() == row.expected()
                ? PaperText.of(lead, PaperSentences.said("brief.returns.all"), stop)
                : PaperText.of(
                        lead,
                        part("on-time", row.onTime(), cited),
                        part("late", row.filed() - row.onTime(), cited),
                        part("missing", row.expected() - row.filed(), cited),
                        stop);
    }

    private static PaperText part(String name, int count, Cited cited) {
        return count > 0
                ? PaperSentences.said("brief.returns.part." + name, cited.count(name, count))
                : PaperText.EMPTY;
    }

    void incidents(Actor actor, String unit, Period month, PaperDraft draft) {
        var year = incidents(actor, unit, month.from().withDayOfYear(1), month.to());
        var rows = year.stream()
                .filter(row -> !row.happenedOn().isBefore(month.from()))
                .toList();
        incidentsByMonth(year, month, draft);
        draft.heading("brief.heading.incidents");
        if (rows.isEmpty()) {
            draft.paragraph(PaperSentences.said("brief.incidents.none"));
            return;
        }
        var all = rows.stream().map(IncidentSummary::index).toArray(Long[]::new);
        draft.paragraph(PaperSentences.said(
                "brief.incidents",
                new Cited(Incidents.REGISTER, all).counted("incidents", Incidents.REGISTER, rows.size())));
        for (int i = 0; i < rows.size(); i++) {
            draft.paragraph(incident(rows.get(i), PaperDraft.numbered(i, rows.size())));
        }
    }

    private List<IncidentSummary> incidents(Actor actor, String unit, LocalDate from, LocalDate to) {
        var query = IncidentQuery.of(IncidentQuery.Filter.ALL).ofUnit(unit);
        return incidents.incidents(actor, query).all(next -> incidents.incidents(actor, query.afterRow(next))).stream()
                .filter(row ->
                        !row.happenedOn().isBefore(from) && !row.happenedOn().isAfter(to))
                .toList();
    }

    /** How the year went so far; nothing where there is nothing to see. */
    private static void incidentsByMonth(List<IncidentSummary> rows, Period month, PaperDraft draft) {
        int last = month.to().getMonthValue();
        if (rows.isEmpty() || last == 1) {
            return;
        }
        var table = new PaperTable(1, "column.month", "column.incidents");
        for (int i = 1; i <= last; i++) {
            int number = i;
            var own = rows.stream()
                    .filter(row -> row.happenedOn().getMonthValue() == number)
                    .map(IncidentSummary::index)
                    .toArray(Long[]::new);
            table.row(
                    PaperSentences.said("time.month", PaperValue.declared("brief/month", i)),
                    new Cited(Incidents.REGISTER, own).counted("incidents", Incidents.REGISTER, own.length));
        }
        var year = PaperValue.declared("brief/year", month.from().getYear());
        draft.annex(
                PaperSentences.said("brief.annex.incidents", year),
                table.drawn(PaperSentences.said("brief.chart", year), 1));
    }

    private static PaperText incident(IncidentSummary row, PaperText number) {
        var cited = new Cited(Incidents.REGISTER, row.index());
        return PaperSentences.said(
                "brief.incident",
                number,
                cited.said("title", "title", row.title()),
                PaperValue.unit(row.unit(), row.unitName()),
                cited.fact("severity", "severity", row.severity()),
                cited.text(
                        "progress",
                        PaperSentences.words("brief.progress." + row.progress().code())));
    }

    void findings(Actor actor, String unit, PaperDraft draft) {
        var query = new FindingQuery(unit, FindingQuery.Filter.PENDING, null, SHOWN);
        var page = findings.findings(actor, query);
        if (page.totals().pending() == 0) {
            return;
        }
        draft.heading("brief.heading.findings");
        var cited = new Cited(Findings.KIND);
        draft.paragraph(
                PaperSentences.said(
                        page.totals().overdue() == 0 ? "brief.findings" : "brief.findings.overdue",
                        PaperText.EMPTY,
                        cited.count("pending", page.totals().pending()),
                        cited.count("overdue", page.totals().overdue())),
                PaperSentences.said("list.stop"));
        for (int i = 0; i < page.rows().size(); i++) {
            var row = page.rows().get(i);
            var own = new Cited(Findings.KIND, row.index());
            draft.paragraph(PaperSentences.said(
                    "brief.finding",
                    PaperDraft.numbered(i, page.rows().size()),
                    PaperValue.unit(row.unit(), row.unitName()),
                    own.clause("problem", "said", row.problem()),
                    own.said("owner", "owner", row.owner()),
                    own.factDay("due", "due_on", row.dueOn())));
        }
    }

    void tasks(Actor actor, String unit, PaperDraft draft) {
        var counts = assignments
                .assignments(actor, new AssignmentQuery(unit, null, AssignmentQuery.Filter.OPEN, null, 1))
                .counts();
        if (counts.open() == 0) {
            return;
        }
        draft.heading("brief.heading.tasks");
        var cited = new Cited(Assignments.REGISTER);
        draft.paragraph(
                PaperSentences.said(
                        counts.overdue() == 0 ? "brief.tasks" : "brief.tasks.overdue",
                        cited.count("open", counts.open()),
                        cited.count("overdue", counts.overdue())),
                PaperSentences.said("list.stop"));
    }
}
