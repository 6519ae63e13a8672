package org.mingcha.web.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.inspection.checklist.PublishedChecklist;
import org.mingcha.organisation.Organisation;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.UnitLine;
import org.mingcha.web.support.UnitsTable;
import org.springframework.stereotype.Component;

/** Which units may be chosen as a campaign's scope: the inspector's own with those below it, and the chosen one's branch. */
@Component
class ScopeChoice {
    private static final String INDENT = "\u3000";

    private final UnitsTable units;
    private final Organisation organisation;
    private final Checklists checklists;

    ScopeChoice(UnitsTable units, Organisation organisation, Checklists checklists) {
        this.units = units;
        this.organisation = organisation;
        this.checklists = checklists;
    }

    /** Units to choose from, in their official order, deeper ones indented. */
    List<NewCampaignPage.Option> units(RequestContext context, String chosen, List<UnitLine> found) {
        var byPath = new TreeMap<String, UnitLine>();
        tops(context).forEach(top -> add(byPath, units.familyOf(top)));
        organisation.path(chosen).stream()
                .flatMap(unit -> units.find(context.actor(), unit.code()).stream())
                .filter(unit -> mayIssue(context.actor(), unit))
                .forEach(unit -> add(byPath, units.familyOf(unit)));
        add(byPath, found);
        int least = byPath.values().stream().mapToInt(ScopeChoice::depth).min().orElse(0);
        return byPath.values().stream()
                .map(unit -> new NewCampaignPage.Option(
                        unit.code(),
                        INDENT.repeat(depth(unit) - least) + unit.name(),
                        unit.code().equals(chosen)))
                .toList();
    }

    List<UnitLine> search(RequestContext context, String words) {
        return words.isBlank()
                ? List.of()
                : units.search(context.actor(), words.strip()).stream()
                        .filter(unit -> mayIssue(context.actor(), unit))
                        .toList();
    }

    /** The kinds that the checklist asks and the scope has, with how many there are. */
    List<NewCampaignPage.Kind> kinds(RequestContext context, CampaignDraftForm form) {
        Map<String, Long> there =
                units.find(context.actor(), form.scope()).map(units::kinds).orElse(Map.of());
        return asked(context, form).stream()
                .sorted(Comparator.naturalOrder())
                .filter(kind -> there.containsKey(kind.code()))
                .map(kind -> new NewCampaignPage.Kind(
                        kind.code(),
                        CampaignDraftLabels.kind(context, kind),
                        there.getOrDefault(kind.code(), 0L),
                        form.kinds().contains(kind.code())))
                .toList();
    }

    private Set<UnitKind> asked(RequestContext context, CampaignDraftForm form) {
        return checklists
                .find(context.actor(), form.asked().checklist())
                .map(PublishedChecklist::checklist)
                .map(Checklist::kinds)
                .orElse(Set.of());
    }

    private List<UnitLine> tops(RequestContext context) {
        var tops = new ArrayList<UnitLine>();
        context.actor().grants().stream()
                .filter(grant -> CampaignLists.ISSUING.contains(grant.role()))
                .forEach(grant -> units.find(context.actor(), grant.unit()).ifPresent(tops::add));
        return tops;
    }

    private static boolean mayIssue(Actor actor, UnitLine unit) {
        return actor.holds(CampaignLists.ISSUING, unit.path());
    }

    private static void add(Map<String, UnitLine> byPath, List<UnitLine> more) {
        more.forEach(unit -> byPath.put(unit.path(), unit));
    }

    private static int depth(UnitLine unit) {
        return (int) unit.path().chars().filter(each -> each == '/').count();
    }
}
