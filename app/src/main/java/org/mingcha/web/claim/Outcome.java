package org.mingcha.web.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a form: shown above it, with what was typed still in it.
 *
 * @param step the form; empty: none
 * @param notice what the reader should know first; empty: nothing
 * @param reason what was typed as a reason
 * @param slug what was typed as an address
 * @param draft what was typed as a verification; null: what is stored stands there
 */
public record Outcome(
        String step,
        String notice,
        List<Fault> faults,
        List<String> notices,
        String reason,
        String slug,
        @Nullable DraftForm draft) {
    static final Outcome NONE = new Outcome("", "", List.of(), List.of(), "", "", null);

    /** A problem with one field. */
    public record Fault(String field, String text) {}

    public Outcome {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    public boolean isOf(String form) {
        return step.equals(form);
    }
}
