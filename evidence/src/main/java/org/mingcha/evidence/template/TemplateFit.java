package org.mingcha.evidence.template;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.template.TemplateFlaw.Kind;

/** Whether the reports of a checklist can go by a template: nothing that they would say without it is left out. */
public final class TemplateFit {
    /** In the checklist's order. */
    private final List<String> items;

    private final ReportTemplate template;
    private final Narrative base;

    private TemplateFit(ReportTemplate template, Checklist checklist, Narrative generic) {
        this.template = template;
        items = checklist.items().stream().map(Item::id).toList();
        var own = checklist.narrative();
        base = own == null ? generic : own;
    }

    /**
     * The first thing that stands against it; empty: it fits.
     *
     * @param generic the narrative of the common texts
     */
    public static Optional<TemplateFlaw> against(ReportTemplate template, Checklist checklist, Narrative generic) {
        var fit = new TemplateFit(template, checklist, generic);
        return TemplateRules.brokenBy(template).or(fit::list).or(fit::narrative);
    }

    private Optional<TemplateFlaw> narrative() {
        return template.narrative().flatMap(narrative -> new NarrativeFit(narrative, base, items).flaw());
    }

    private Optional<TemplateFlaw> list() {
        var groups = template.list().map(ListForm::groups).orElse(List.of());
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        var named = new HashSet<String>();
        for (var group : groups) {
            for (var id : group.items()) {
                if (!items.contains(id)) {
                    return flaw(Kind.ITEM_UNKNOWN, id);
                } else if (!named.add(id)) {
                    return flaw(Kind.ITEM_TWICE, id);
                }
            }
        }
        var rests = groups.stream().filter(ListForm.Group::rest).count();
        if (rests > 1) {
            return flaw(Kind.REST_TWICE);
        }
        return rests == 1
                ? Optional.empty()
                : items.stream()
                        .filter(id -> !named.contains(id))
                        .findFirst()
                        .flatMap(id -> flaw(Kind.ITEM_LEFT_OUT, id));
    }

    private static Optional<TemplateFlaw> flaw(Kind kind, String... arguments) {
        return Optional.of(TemplateFlaw.of(kind, "list.groups", arguments));
    }
}
