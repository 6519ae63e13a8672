package org.mingcha.web.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.ledger.FreeText;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.support.RequestContext;

/** What a unit says about an item, in lines; what differs; what should be looked at again. */
final class AnswerLabels {
    private static final List<String> FREE = List.of("narrative", "reference", "statement", "reason", "gap", "action");

    private final RequestContext context;
    private final String base;

    AnswerLabels(RequestContext context, String base) {
        this.context = context;
        this.base = base;
    }

    /** Everything that is said, field by field. */
    List<AssessmentItemPage.Said> lines(AssessmentItem item, ItemForm typed) {
        var lines = new ArrayList<AssessmentItemPage.Said>();
        conclusion(typed).ifPresent(lines::add);
        ItemForm.FIELDS.stream()
                .filter(name -> !typed.field(name).isEmpty())
                .map(name -> new AssessmentItemPage.Said(label(name), typed.field(name)))
                .forEach(lines::add);
        typed.files()
                .forEach(file -> lines.add(new AssessmentItemPage.Said(
                        label("file"), file.name(), base + "/items/" + item.id() + "/evidence/" + file.sha256())));
        return lines;
    }

    private Optional<AssessmentItemPage.Said> conclusion(ItemForm typed) {
        return Result.of(typed.result())
                .map(given -> new AssessmentItemPage.Said(
                        label("result"), context.t(Conclusion.of(given).key())));
    }

    /** What stands there now, where it isn't what was typed. */
    List<AssessmentItemPage.Said> changes(ItemForm typed, ItemForm now) {
        var changes = new ArrayList<AssessmentItemPage.Said>();
        if (!typed.result().equals(now.result())) {
            changes.add(conclusion(now)
                    .orElseGet(
                            () -> new AssessmentItemPage.Said(label("result"), context.t("assessment.choice.none"))));
        }
        ItemForm.FIELDS.stream()
                .filter(name -> !typed.field(name).equals(now.field(name)))
                .map(name -> new AssessmentItemPage.Said(label(name), emptied(now.field(name))))
                .forEach(changes::add);
        if (!typed.files().equals(now.files())) {
            var names = now.files().stream().map(file -> file.name()).toList();
            changes.add(new AssessmentItemPage.Said(
                    label("file"), emptied(new AssessmentLabels(context.words()).list(names))));
        }
        return changes;
    }

    private String emptied(String text) {
        return text.isEmpty() ? context.t("assessment.field.empty") : text;
    }

    private String label(String field) {
        return context.t("assessment.field." + field);
    }

    /** Personal data that the text may hold: the report is read by others. */
    List<String> traces(ItemForm typed) {
        boolean english = context.words().locale().equals(Locale.ENGLISH);
        return FREE.stream()
                .flatMap(name -> FreeText.traces(typed.field(name)).stream()
                        .map(word ->
                                context.t("assessment.traces", label(name), english ? word.english() : word.chinese())))
                .toList();
    }

    /** One sentence for each thing that cannot be read. */
    List<AssessmentItemPage.Fault> faults(List<String> fields) {
        return fields.stream()
                .map(name -> new AssessmentItemPage.Fault(name, context.t("assessment.fault." + name)))
                .toList();
    }
}
