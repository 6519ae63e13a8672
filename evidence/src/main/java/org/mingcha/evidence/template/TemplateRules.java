package org.mingcha.evidence.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must hold of a template whatever the checklist: its own sentences state no figure and keep their placeholders. */
public final class TemplateRules {
    private final List<TemplateFlaw> flaws = new ArrayList<>();

    private TemplateRules(ReportTemplate template) {
        for (var phrase : OwnPhrase.values()) {
            var text = template.phrases().get(phrase.key());
            if (text != null) {
                add(new OwnSentence(phrase.key(), text).flaw(phrase.may(), phrase.must()));
            }
        }
        template.list().ifPresent(this::list);
        template.narrative().ifPresent(narrative -> {
            for (var at = 0; at < narrative.parts().size(); at++) {
                heading(
                        "narrative.parts[" + (at + 1) + "]",
                        narrative.parts().get(at).heading());
            }
        });
    }

    /** The first that is broken; empty: none. */
    public static Optional<TemplateFlaw> brokenBy(ReportTemplate template) {
        return new TemplateRules(template).flaws.stream().findFirst();
    }

    private void list(ListForm list) {
        own("list.before", list.before());
        own("list.after", list.after());
        for (var at = 0; at < list.groups().size(); at++) {
            var place = "list.groups[" + (at + 1) + "]";
            var group = list.groups().get(at);
            heading(place, group.heading());
            own(place + ".before", group.before());
            own(place + ".after", group.after());
        }
    }

    private void heading(String place, String text) {
        add(new OwnSentence(place + ".heading", text).heading());
    }

    private void own(String place, String text) {
        if (!text.isEmpty()) {
            add(new OwnSentence(place, text).flaw(OwnPhrase.words(), Set.of()));
        }
    }

    private void add(Optional<TemplateFlaw> flaw) {
        flaw.ifPresent(flaws::add);
    }
}
