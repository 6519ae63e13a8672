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
    List<NewCampaignPage.Option> units(RequestContext visit, String chosen, List<UnitLine> found) {
        var byPath = new TreeMap<String, UnitLine>();
        tops(visit).forEach(top -> add(byPath, units.familyOf(top)));
        organisation.path(chosen).stream()
                .flatMap(unit -> units.find(visit.actor(), unit.code()).stream())
                .filter(unit -> mayIssue(visit.actor(), unit))
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

    List<UnitLine> search(RequestContext visit, String words) {
        return words.isBlank()
                ? List.of()
                : units.search(visit.actor(), words.strip()).stream()
                        .filter(unit -> mayIssue(visit.actor(), unit))
                        .toList();
    }

    /** The kinds that the checklist asks and the scope has, with how many there are. */
    List<NewCampaignPage.Kind> kinds(RequestContext visit, CampaignDraftForm form) {
        Map<String, Long> there =
                units.find(visit.actor(), form.scope()).map(units::kinds).orElse(Map.of());
        return asked(visit, form).stream()
                .sorted(Comparator.naturalOrder())
                .filter(kind -> there.containsKey(kind.code()))
                .map(kind -> new NewCampaignPage.Kind(
                        kind.code(),
                        CampaignDraftLabels.kind(visit, kind),
                        there.getOrDefault(kind.code(), 0L),
                        form.kinds().contains(kind.code())))
                .toList();
    }

    private Set<UnitKind> asked(RequestContext visit, CampaignDraftForm form) {
        return checklists
                .find(visit.actor(), form.checklist())
                .map(PublishedChecklist::checklist)
                .map(Checklist::kinds)
                .orElse(Set.of());
    }

    private List<UnitLine> tops(RequestContext visit) {
        var tops = new ArrayList<UnitLine>();
        visit.actor().grants().stream()
                .filter(grant -> CampaignLists.ISSUING.contains(grant.role()))
                .forEach(grant -> units.find(visit.actor(), grant.unit()).ifPresent(tops::add));
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
