package org.mingcha.web.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.RequestContext;

/**
 * What came of a form: shown above it, with what was typed still in it.
 *
 * @param step the form; empty: none
 * @param notice what the reader should know first; empty: nothing
 * @param reason what was typed as a reason
 * @param slug what was typed as an address
 * @param draft what was typed as a verification; null: what is stored stands there
 */
public record ClaimFormState(
        String step,
        String notice,
        List<Fault> faults,
        List<String> notices,
        String reason,
        String slug,
        @Nullable ClaimDraftForm draft) {
    static final ClaimFormState NONE = new ClaimFormState("", "", List.of(), List.of(), "", "", null);

    /** What is missing to choose is said of the form as a whole. */
    static ClaimFormState of(RequestContext context, CommandForm.Reply reply) {
        var faults = reply.violations().stream()
                .map(each -> each.key().equals("command.missing")
                        ? new Fault(reply.form(), context.t("claim.choose"))
                        : new Fault(
                                each.field().isEmpty() ? reply.form() : each.field(),
                                context.words().of(each)))
                .distinct()
                .toList();
        return new ClaimFormState(
                reply.form(),
                reply.notice(),
                faults,
                reply.reasons().stream()
                        .map(each -> context.words().of(each))
                        .distinct()
                        .toList(),
                reply.values().getOrDefault("reason", ""),
                reply.values().getOrDefault("slug", ""),
                null);
    }

    ClaimFormState with(ClaimDraftForm typed) {
        return new ClaimFormState(step, notice, faults, notices, reason, slug, typed);
    }

    /** A problem with one field. */
    public record Fault(String field, String text) {}

    public ClaimFormState {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    public boolean isOf(String form) {
        return step.equals(form);
    }
}
