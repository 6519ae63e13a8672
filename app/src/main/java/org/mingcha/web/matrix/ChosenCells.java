package org.mingcha.web.matrix;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.reporting.ReturnForm;
import org.mingcha.reporting.ReturnKey;
import org.mingcha.reporting.ReturnOversight;
import org.mingcha.reporting.ReturnView;
import org.mingcha.reporting.ReturnView.Step;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** What stands under the matrix about the cell that was chosen. */
@Component
class ChosenCells {
    private final ReturnOversight oversight;

    ChosenCells(ReturnOversight oversight) {
        this.oversight = oversight;
    }

    Optional<MatrixPage.Chosen> of(RequestContext context, ReturnKey key) {
        return oversight.find(context.actor(), key).map(view -> chosen(context, view));
    }

    private static MatrixPage.Chosen chosen(RequestContext context, ReturnView view) {
        var form = view.form();
        var words = new ReturnLabels(context.words());
        int entries = form.entries().size();
        var step = view.steps().contains(Step.TAKE)
                ? "matrix.chosen.take"
                : view.steps().contains(Step.NOTE) ? "matrix.chosen.note" : "matrix.chosen.look";
        return new MatrixPage.Chosen(
                href(form.key()),
                context.t(
                        "matrix.chosen",
                        form.unitName(),
                        words.period(form.key().period())),
                words.mark(form.state()),
                context.t("matrix.due", form.dueOn()),
                entries == 0 ? "" : context.t("matrix.chosen.ledger", entries),
                ledger(form.key()),
                context.t(step),
                reminder(context, form));
    }

    /** Where a reminder is sent from; null where there is nothing to remind of, or the reader is no superior. */
    static @Nullable String reminder(RequestContext context, ReturnForm form) {
        boolean open = switch (form.state()) {
            case MISSING, RETURNED -> true;
            case FILED, NIL, WAITING, LATE, NOT_DUE, NOT_APPLICABLE -> false;
        };
        return open && context.holds(ReturnLookFormHandler.REMINDING) ? href(form.key()) + "/reminder" : null;
    }

    static String href(ReturnKey key) {
        return "/matrix/" + key.unit() + "/" + key.returnId() + "/"
                + key.period().code();
    }

    static String ledger(ReturnKey key) {
        return "/ledger?unit=" + key.unit() + "&from=" + key.period().from() + "&to="
                + key.period().to();
    }
}
