package org.mingcha.web.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One return of one unit for one period.
 *
 * @param owner whose outbox the form may wait in
 * @param notice what happened meanwhile, or why nothing can be filed now; empty mostly
 * @param standing what is filed; null: nothing
 * @param entries those that speak against a nil return
 * @param choices what the reader may do here
 */
public record ReturnPage(
        Shell shell,
        Heading heading,
        String owner,
        String notice,
        List<Fault> faults,
        @Nullable Standing standing,
        List<Against> entries,
        Choices choices,
        List<Field> fields,
        String explanation,
        List<Version> versions) {
    /**
     * What it is.
     *
     * @param action where its forms are sent
     * @param paper by which its paper is asked for
     * @param nil what the button says that files the nil return
     * @param seen the version that the forms were made from
     */
    public record Heading(
            String title,
            String unit,
            String unitHref,
            String due,
            Status state,
            String action,
            String paper,
            String nil,
            String seen) {}

    /** One line of the error summary. */
    public record Fault(String anchor, String text) {}

    /**
     * What holds now.
     *
     * @param contradicted nil, not explained, and the ledger says otherwise
     */
    public record Standing(String receipt, String filedAt, boolean nil, boolean contradicted, String withdrawHref) {}

    /** An entry of the ledger; href is empty while it waits for its seal. */
    public record Against(String day, String register, String title, String href, String index) {}

    /**
     * What may be filed.
     *
     * @param nil one tap says that nothing happened
     * @param values numbers and words
     * @param explained nil although the ledger has entries
     */
    public record Choices(boolean nil, boolean values, boolean explained) {}

    /**
     * One field of the form.
     *
     * @param control count, decimal or text
     * @param hint where its value came from
     * @param fault what to put right; empty when nothing
     */
    public record Field(
            String name,
            String label,
            String unit,
            String control,
            boolean required,
            String value,
            String hint,
            String fault) {
        public String id() {
            return "f-" + name;
        }

        /** The ids that describe the control, for screen readers. */
        public @Nullable String describedBy() {
            var hinted = hint.isEmpty() ? "" : id() + "-hint";
            var all = fault.isEmpty() ? hinted : (hinted + " " + id() + "-fault").strip();
            return all.isEmpty() ? null : all;
        }
    }

    /**
     * One version of the history.
     *
     * @param index empty while it waits for its seal
     * @param says what it said, field by field
     */
    public record Version(
            String act, String by, String at, String index, String receipt, List<String> says, String reason) {}

    public boolean mayFile() {
        return choices.nil || choices.values || choices.explained;
    }
}
