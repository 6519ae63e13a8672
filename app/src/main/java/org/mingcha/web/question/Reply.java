package org.mingcha.web.question;

import java.util.List;
import org.mingcha.web.claim.Outcome.Fault;

/**
 * What came of a form: shown above it, with what was typed still in it.
 *
 * @param step the form; empty: none
 * @param notice what the reader should know first; empty: nothing
 * @param typed the text that was typed there
 */
public record Reply(String step, String notice, List<Fault> faults, List<String> notices, String typed) {
    static final Reply NONE = new Reply("", "", List.of(), List.of(), "");

    public Reply {
        faults = List.copyOf(faults);
        notices = List.copyOf(notices);
    }

    public boolean isOf(String form) {
        return step.equals(form);
    }

    /** What stands in a form's text field: what was typed, else this. */
    public String in(String form, String otherwise) {
        return isOf(form) ? typed : otherwise;
    }
}
