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

    AssessmentListPage page(RequestContext context, AssessmentListQuery wanted, OpenAssessmentFormHandler.Typed typed) {
        var whole = wanted.isWhole(context);
        var unit = unit(context, wanted);
        var page = list(context, wanted.query(unit.code(), whole, states(context, wanted.shown())));
        var place = whole ? AssessmentListQuery.WHOLE : unit.code();
        return new AssessmentListPage(
                context.shell(NavSection.ASSESSMENTS, "assessment.heading"),
                unit,
                whole,
                units.familyOf(context.unit()),
                tabs(context, wanted, unit, whole),
                rows(context, page),
                page.total(),
                page.next() == null ? null : AssessmentListQuery.href(place, wanted.shown(), page.next()),
                wanted.after() == null ? null : AssessmentListQuery.href(place, wanted.shown(), null),
                form(context, unit, typed),
                periods.previews(context, unit),
                search(context, wanted));
    }

    private UnitLine unit(RequestContext context, AssessmentListQuery wanted) {
        var code = wanted.unit();
        return units.wanted(context, AssessmentListQuery.WHOLE.equals(code) ? null : code);
    }

    private AssessmentSlice list(RequestContext context, AssessmentQuery query) {
        return assessments.list(context.actor(), query.withLimit(ROWS));
    }

    private static Set<AssessmentState> states(RequestContext context, String show) {
        return switch (show) {
            case "todo" -> AssessmentListQuery.todo(context);
            case "accepted" -> Set.of(AssessmentState.ACCEPTED);
            default -> Set.of();
        };
    }

    private List<AssessmentListPage.Tab> tabs(
            RequestContext context, AssessmentListQuery wanted, UnitLine unit, boolean whole) {
        var first = new AssessmentListQuery(wanted.unit(), null, null, null);
        return List.of("todo", "all", "accepted").stream()
                .map(show -> {
                    var query = first.query(unit.code(), whole, states(context, show))
                            .withLimit(1);
                    var count = assessments.list(context.actor(), query).total();
                    var href = AssessmentListQuery.href(whole ? AssessmentListQuery.WHOLE : unit.code(), show, null);
                    return new AssessmentListPage.Tab(
                            href, context.t("assessment.show." + show, count), show.equals(wanted.shown()));
                })
                .toList();
    }

    private List<AssessmentListPage.Row> rows(RequestContext context, AssessmentSlice page) {
        var titles = new HashMap<String, String>();
        var today = clock.today();
        return page.rows().stream().map(row -> row(context, row, titles, today)).toList();
    }

    private AssessmentListPage.Row row(
            RequestContext context, AssessmentSummary row, Map<String, String> titles, LocalDate today) {
        var words = new AssessmentLabels(context.words());
        return new AssessmentListPage.Row(
                "/assessments/" + row.id().value(),
                context.t("assessment.row", words.period(row.period()), title(row.checklist(), titles)),
                order(context, row, titles),
                row.unit().name(),
                words.state(row),
                words.due(row, today),
                context.t("assessment.row-progress", row.done(), row.total(), row.prefilled()));
    }

    private String title(String checklist, Map<String, String> titles) {
        return titles.computeIfAbsent(
                checklist,
                reference -> checklists
                        .find(reference)
                        .map(found -> found.checklist().title())
                        .orElse(reference));
    }

    private String order(RequestContext context, AssessmentSummary row, Map<String, String> titles) {
        var campaign = row.campaign();
        return campaign == null
                ? context.t("assessment.own")
                : titles.computeIfAbsent(
                        "campaign " + campaign.value(),
                        _ -> campaigns
                                .find(context.actor(), campaign)
                                .map(found -> found.mandate().title())
                                .orElse(""));
    }

    private AssessmentListPage.OpenForm form(
            RequestContext context, UnitLine unit, OpenAssessmentFormHandler.Typed typed) {
        if (!context.actor().holds(OPENERS, unit.path())) {
            return new AssessmentListPage.OpenForm(false, List.of(), List.of(), "");
        }
        var offered = checklists.all(context.actor()).stream()
                .filter(each -> asks(each, unit.kind()))
                .map(each -> new AssessmentListPage.Choice(
                        each.reference(),
                        each.checklist().title(),
                        each.reference().equals(typed.checklist())))
                .toList();
        return new AssessmentListPage.OpenForm(true, offered, periods.choices(context, typed.period()), typed.fault());
    }

    private static boolean asks(PublishedChecklist checklist, String kind) {
        return checklist.checklist().items().stream()
                .anyMatch(item -> item.kinds().isEmpty()
                        || item.kinds().stream().anyMatch(each -> each.code().equals(kind)));
    }

    private AssessmentListPage.Search search(RequestContext context, AssessmentListQuery wanted) {
        var found = wanted.words().isEmpty() ? List.<UnitLine>of() : units.search(context.actor(), wanted.words());
        return new AssessmentListPage.Search(wanted.words(), found);
    }
}
