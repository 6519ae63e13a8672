package org.mingcha.web.checklist;

import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.inspection.checklist.ChecklistDraft;
import org.mingcha.inspection.checklist.ChecklistViolation;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.Paging;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** What the pages about checklists show. */
@Component
class ChecklistPages {
    private static final int FLAWS = 50;

    private final Checklists checklists;
    private final Organisation organisation;
    private final ChecklistItemLines lines;

    ChecklistPages(Checklists checklists, Organisation organisation, ChecklistItemLines lines) {
        this.checklists = checklists;
        this.organisation = organisation;
        this.lines = lines;
    }

    ChecklistsPage all(RequestContext context, List<ChecklistViolation> flaws) {
        return new ChecklistsPage(
                context.shell(NavSection.ASSESSMENTS, "web.checklists.heading"),
                checklists.all(context.actor()).stream()
                        .map(each -> line(context, each))
                        .toList(),
                context.holds(Set.of(Role.INSPECTOR)) || context.actor().administersInstallation(),
                flaws.stream().limit(FLAWS).toList(),
                Math.max(0, flaws.size() - FLAWS));
    }

    ChecklistPage one(RequestContext context, PublishedChecklist found, int page) {
        var checklist = found.checklist();
        var paging = Paging.of(page, checklist.items().size());
        var versions = checklists.versions(context.actor(), checklist.id()).stream()
                .map(PublishedChecklist::reference)
                .filter(each -> !each.equals(found.reference()))
                .map(each -> new ChecklistPage.Version("/checklists/" + each, each))
                .toList();
        return new ChecklistPage(
                context.shellTitled(NavSection.ASSESSMENTS, checklist.title()),
                checklist.title(),
                "/checklists/" + found.reference(),
                facts(context, checklist) + context.t("web.format.dot") + from(context, found),
                found.sha256().hex(),
                versions,
                items(context, paging.of(checklist.items())),
                paging);
    }

    DraftPage draft(RequestContext context, ChecklistDraft draft, String fault, DraftPage.Trial trial) {
        var checklist = draft.checklist();
        var shown = Paging.of(1, checklist.items().size()).of(checklist.items());
        return new DraftPage(
                context.shell(NavSection.ASSESSMENTS, "web.checklists.draft"),
                checklist.title(),
                "/checklists/drafts/" + draft.number(),
                draft.fileName() + context.t("web.format.dot") + facts(context, checklist),
                fault,
                draft.losses(),
                items(context, shown),
                checklist.items().size() - shown.size(),
                trial);
    }

    private List<ChecklistItemLine> items(RequestContext context, List<Item> items) {
        return items.stream().map(each -> lines.of(context.words(), each)).toList();
    }

    private ChecklistsPage.Line line(RequestContext context, PublishedChecklist each) {
        return new ChecklistsPage.Line(
                "/checklists/" + each.reference(),
                each.checklist().title(),
                each.reference(),
                from(context, each),
                each.checklist().items().size(),
                each.minutes());
    }

    private static String facts(RequestContext context, Checklist checklist) {
        var minutes = checklist.items().stream().mapToInt(Item::minutes).sum();
        return context.t(
                "web.checklists.facts", checklist.reference(), checklist.items().size(), minutes);
    }

    private String from(RequestContext context, PublishedChecklist each) {
        var at = each.publishedAt();
        return at == null
                ? context.t("web.checklists.shipped")
                : context.t(
                        "web.checklists.published-by",
                        name(each.unit()),
                        context.words().minute(at));
    }

    private String name(String unit) {
        return organisation.find(unit).map(UnitView::name).orElse(unit);
    }
}
