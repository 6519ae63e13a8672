package org.mingcha.web.ledger;

import java.util.List;

/**
 * One field of an entry's form.
 *
 * @param control date, datetime-local, text, area, number, choice, choices: the template's kinds of controls
 * @param fault what to put right; empty when nothing
 * @param hint a word of help; empty mostly
 */
public record FormField(
        String name,
        String label,
        String control,
        boolean required,
        String value,
        List<LedgerPage.Option> options,
        String hint,
        String fault) {
    public String id() {
        return "f-" + name;
    }

    /** The ids that describe the control, for screen readers. */
    public String describedBy() {
        var hinted = hint.isEmpty() ? "" : id() + "-hint";
        return fault.isEmpty() ? hinted : (hinted + " " + id() + "-fault").strip();
    }
}
