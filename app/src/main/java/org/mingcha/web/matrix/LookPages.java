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

    LookPage page(RequestContext visit, ReturnKey key, LookPage.Said said) {
        var view = oversight.find(visit.actor(), key).orElseThrow(NotFound::new);
        var form = view.form();
        var words = new ReturnLabels(visit.words());
        var title = visit.t("matrix.return", words.title(form.definition()), words.period(key.period()));
        return new LookPage(
                visit.shell(NavSection.MATRIX, "matrix.return.title", form.unitName(), title),
                ChosenCells.href(key),
                "/matrix?unit=" + key.unit() + "&id=" + key.returnId() + "&year="
                        + key.period().year(),
                form.unitName(),
                title,
                words.mark(form.state()),
                remarks(visit, view),
                form.filed().map(filed -> filed.record().value()).orElse(0L),
                values(visit, form),
                new LookPage.Ledger(
                        ChosenCells.ledger(key), !form.definition().about().isEmpty(), entries(form.entries())),
                view.acts().stream().map(act -> act(visit, act)).toList(),
                view.steps(),
                ChosenCells.reminder(visit, form),
                said);
    }

    /** What has to be known of it, sentence by sentence. */
    private static List<String> remarks(RequestContext visit, ReturnView view) {
        var form = view.form();
        var remarks = new ArrayList<String>(List.of(visit.t("matrix.due", form.dueOn())));
        form.filed()
                .map(filed -> visit.t("matrix.filed-at", visit.words().minute(filed.filedAt())))
                .ifPresent(remarks::add);
        if (!form.reason().isEmpty()) {
            remarks.add(visit.t("matrix.exempt", form.reason()));
        }
        if (!form.sentBackFor().isEmpty()) {
            remarks.add(visit.t("matrix.sent-back-for", form.sentBackFor()));
        }
        if (view.isContradicted()) {
            remarks.add(visit.t("matrix.contradicted-by", form.entries().size()));
        }
        return remarks;
    }

    private static List<LookPage.Value> values(RequestContext visit, ReturnForm form) {
        return form.filed()
                .map(filed -> filed.nil() ? nil(visit, filed) : typed(visit, form, filed))
                .orElse(List.of());
    }

    private static List<LookPage.Value> nil(RequestContext visit, FiledReturn filed) {
        var values = new ArrayList<>(List.of(new LookPage.Value(visit.t("matrix.says"), visit.t("matrix.says-nil"))));
        if (!filed.explanation().isEmpty()) {
            values.add(new LookPage.Value(visit.t("matrix.explanation"), filed.explanation()));
        }
        return values;
    }

    private static List<LookPage.Value> typed(RequestContext visit, ReturnForm form, FiledReturn filed) {
        return form.definition().fields().stream()
                .filter(field -> filed.values().containsKey(field.name()))
                .map(field -> new LookPage.Value(
                        new FilingLabels(visit.words()).label(field),
                        visit.t("matrix.value", filed.values().getOrDefault(field.name(), ""), field.unit())))
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

    private static LookPage.Act act(RequestContext visit, ReturnVersion act) {
        var index = act.index();
        return new LookPage.Act(
                visit.t("reporting.act." + act.act().code()),
                visit.words().minute(act.recordedAt()),
                new FilingLabels(visit.words()).role(act.role()),
                act.reason().isEmpty() ? act.explanation() : act.reason(),
                index == null ? "" : index.toString());
    }
}
