package org.mingcha.web.matrix;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.FiledReturn;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnVersion;
import org.mingcha.reporting.ReturnView;
import org.mingcha.web.filing.FilingLabels;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** Puts the page of one return together. */
@Component
class LookPages {
    private final ReturnOversight oversight;

    LookPages(ReturnOversight oversight) {
        this.oversight = oversight;
    }

    LookPage page(RequestContext context, ReturnKey key, LookPage.Said said) {
        var view = oversight.find(context.actor(), key).orElseThrow(NotFound::new);
        var form = view.form();
        var words = new ReturnLabels(context.words());
        var title = context.t("matrix.return", words.title(form.definition()), words.period(key.period()));
        return new LookPage(
                context.shell(NavSection.MATRIX, "matrix.return.title", form.unitName(), title),
                ChosenCells.href(key),
                "/matrix?unit=" + key.unit() + "&id=" + key.returnId() + "&year="
                        + key.period().year(),
                form.unitName(),
                title,
                words.mark(form.state()),
                remarks(context, view),
                form.filed().map(filed -> filed.record().value()).orElse(0L),
                values(context, form),
                new LookPage.Ledger(
                        ChosenCells.ledger(key), !form.definition().about().isEmpty(), entries(form.entries())),
                view.acts().stream().map(act -> act(context, act)).toList(),
                view.steps(),
                ChosenCells.reminder(context, form),
                said);
    }

    /** What has to be known of it, sentence by sentence. */
    private static List<String> remarks(RequestContext context, ReturnView view) {
        var form = view.form();
        var remarks = new ArrayList<String>(List.of(context.t("matrix.due", form.dueOn())));
        form.filed()
                .map(filed -> context.t("matrix.filed-at", context.words().minute(filed.filedAt())))
                .ifPresent(remarks::add);
        if (!form.reason().isEmpty()) {
            remarks.add(context.t("matrix.exempt", form.reason()));
        }
        if (!form.sentBackFor().isEmpty()) {
            remarks.add(context.t("matrix.sent-back-for", form.sentBackFor()));
        }
        if (view.isContradicted()) {
            remarks.add(context.t("matrix.contradicted-by", form.entries().size()));
        }
        return remarks;
    }

    private static List<LookPage.Value> values(RequestContext context, ReturnForm form) {
        return form.filed()
                .map(filed -> filed.nil() ? nil(context, filed) : typed(context, form, filed))
                .orElse(List.of());
    }

    private static List<LookPage.Value> nil(RequestContext context, FiledReturn filed) {
        var values =
                new ArrayList<>(List.of(new LookPage.Value(context.t("matrix.says"), context.t("matrix.says-nil"))));
        if (!filed.explanation().isEmpty()) {
            values.add(new LookPage.Value(context.t("matrix.explanation"), filed.explanation()));
        }
        return values;
    }

    private static List<LookPage.Value> typed(RequestContext context, ReturnForm form, FiledReturn filed) {
        return form.definition().fields().stream()
                .filter(field -> filed.values().containsKey(field.name()))
                .map(field -> new LookPage.Value(
                        new FilingLabels(context.words()).label(field),
                        context.t("matrix.value", filed.values().getOrDefault(field.name(), ""), field.unit())))
                .toList();
    }

    private static List<LookPage.Entry> entries(List<ContradictingEntry> entries) {
        return entries.stream()
                .map(entry -> new LookPage.Entry(
                        entry.index() == null ? "" : "/ledger/at/" + entry.index(),
                        entry.index() == null ? "" : entry.index().toString(),
                        entry.happenedOn().toString(),
                        entry.title()))
                .toList();
    }

    private static LookPage.Act act(RequestContext context, ReturnVersion act) {
        var index = act.index();
        return new LookPage.Act(
                context.t("reporting.act." + act.act().code()),
                context.words().minute(act.recordedAt()),
                new FilingLabels(context.words()).role(act.role()),
                act.reason().isEmpty() ? act.explanation() : act.reason(),
                index == null ? "" : index.toString());
    }
}
