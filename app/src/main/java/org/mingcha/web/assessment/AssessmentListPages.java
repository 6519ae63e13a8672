package org.mingcha.web.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentSlice;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.inspection.campaign.AssessmentSummary;
import org.mingcha.inspection.campaign.Assessments;
import org.mingcha.inspection.campaign.Campaigns;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Puts the list of assessments together. */
@Component
class AssessmentListPages {
    private static final int ROWS = 50;
    private static final Set<Role> OPENERS = Set.of(Role.CLERK, Role.OFFICER);

    private final Assessments assessments;
    private final Campaigns campaigns;
    private final Checklists checklists;
    private final Periods periods;
    private final UnitsTable units;
    private final MingchaClock clock;

    AssessmentListPages(
            Assessments assessments,
            Campaigns campaigns,
            Checklists checklists,
            Periods periods,
            UnitsTable units,
            MingchaClock clock) {
        this.assessments = assessments;
        this.campaigns = campaigns;
        this.checklists = checklists;
        this.periods = periods;
        this.units = units;
        this.clock = clock;
    }

    AssessmentListPage page(RequestContext visit, AssessmentListQuery wanted, OpenAssessmentFormHandler.Typed typed) {
        var whole = wanted.isWhole(visit);
        var unit = unit(visit, wanted);
        var page = list(visit, wanted.query(unit.code(), whole, states(visit, wanted.shown())));
        var place = whole ? AssessmentListQuery.WHOLE : unit.code();
        return new AssessmentListPage(
                visit.shell(NavSection.ASSESSMENTS, "assessment.heading"),
                unit,
                whole,
                units.familyOf(visit.unit()),
                tabs(visit, wanted, unit, whole),
                rows(visit, page),
                page.total(),
                page.next() == null ? null : AssessmentListQuery.href(place, wanted.shown(), page.next()),
                wanted.after() == null ? null : AssessmentListQuery.href(place, wanted.shown(), null),
                form(visit, unit, typed),
                periods.previews(visit, unit),
                search(visit, wanted));
    }

    private UnitLine unit(RequestContext visit, AssessmentListQuery wanted) {
        var code = wanted.unit();
        return units.wanted(visit, AssessmentListQuery.WHOLE.equals(code) ? null : code);
    }

    private AssessmentSlice list(RequestContext visit, AssessmentQuery query) {
        return assessments.list(visit.actor(), query.withLimit(ROWS));
    }

    private static Set<AssessmentState> states(RequestContext visit, String show) {
        return switch (show) {
            case "todo" -> AssessmentListQuery.todo(visit);
            case "accepted" -> Set.of(AssessmentState.ACCEPTED);
            default -> Set.of();
        };
    }

    private List<AssessmentListPage.Tab> tabs(RequestContext visit, AssessmentListQuery wanted, UnitLine unit, boolean whole) {
        var first = new AssessmentListQuery(wanted.unit(), null, null, null);
        return List.of("todo", "all", "accepted").stream()
                .map(show -> {
                    var query =
                            first.query(unit.code(), whole, states(visit, show)).withLimit(1);
                    var count = assessments.list(visit.actor(), query).total();
                    var href = AssessmentListQuery.href(whole ? AssessmentListQuery.WHOLE : unit.code(), show, null);
                    return new AssessmentListPage.Tab(
                            href, visit.t("assessment.show." + show, count), show.equals(wanted.shown()));
                })
                .toList();
    }

    private List<AssessmentListPage.Row> rows(RequestContext visit, AssessmentSlice page) {
        var titles = new HashMap<String, String>();
        var today = clock.today();
        return page.rows().stream().map(row -> row(visit, row, titles, today)).toList();
    }

    private AssessmentListPage.Row row(RequestContext visit, AssessmentSummary row, Map<String, String> titles, LocalDate today) {
        var words = new AssessmentLabels(visit.words());
        return new AssessmentListPage.Row(
                "/assessments/" + row.id().value(),
                visit.t("assessment.row", words.period(row.period()), title(row.checklist(), titles)),
                order(visit, row, titles),
                row.unit().name(),
                words.state(row),
                words.due(row, today),
                visit.t("assessment.row-progress", row.done(), row.total(), row.prefilled()));
    }

    private String title(String checklist, Map<String, String> titles) {
        return titles.computeIfAbsent(
                checklist,
                reference -> checklists
                        .find(reference)
                        .map(found -> found.checklist().title())
                        .orElse(reference));
    }

    private String order(RequestContext visit, AssessmentSummary row, Map<String, String> titles) {
        var campaign = row.campaign();
        return campaign == null
                ? visit.t("assessment.own")
                : titles.computeIfAbsent(
                        "campaign " + campaign.value(),
                        _ -> campaigns
                                .find(visit.actor(), campaign)
                                .map(found -> found.mandate().title())
                                .orElse(""));
    }

    private AssessmentListPage.OpenForm form(RequestContext visit, UnitLine unit, OpenAssessmentFormHandler.Typed typed) {
        if (!visit.actor().holds(OPENERS, unit.path())) {
            return new AssessmentListPage.OpenForm(false, List.of(), List.of(), "");
        }
        var offered = checklists.all(visit.actor()).stream()
                .filter(each -> asks(each, unit.kind()))
                .map(each -> new AssessmentListPage.Choice(
                        each.reference(),
                        each.checklist().title(),
                        each.reference().equals(typed.checklist())))
                .toList();
        return new AssessmentListPage.OpenForm(true, offered, periods.choices(visit, typed.period()), typed.fault());
    }

    private static boolean asks(PublishedChecklist checklist, String kind) {
        return checklist.checklist().items().stream()
                .anyMatch(item -> item.kinds().isEmpty()
                        || item.kinds().stream().anyMatch(each -> each.code().equals(kind)));
    }

    private AssessmentListPage.Search search(RequestContext visit, AssessmentListQuery wanted) {
        var found = wanted.words().isEmpty() ? List.<UnitLine>of() : units.search(visit.actor(), wanted.words());
        return new AssessmentListPage.Search(wanted.words(), found);
    }
}
