package org.mingcha.evidence.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.template.TemplateFit;

/**
 * In which words a report is composed: the unit's template before the checklist's before the common ones.
 *
 * @param template by which it goes; null: none holds, or the one that does doesn't fit the checklist
 */
public record Diction(TextBook texts, @Nullable UsedTemplate template) {
    public static Diction of(TextBook texts, Checklist checklist, Optional<HeldTemplate> held) {
        return held.filter(each -> TemplateFit.against(each.template(), checklist, texts.narrative())
                        .isEmpty())
                .map(each -> new Diction(
                        texts.under(each.template()),
                        new UsedTemplate(each.index(), each.template().reference())))
                .orElseGet(() -> new Diction(texts, null));
    }
}
