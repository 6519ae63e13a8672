package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * People to be pasted or sent.
 *
 * @param text as it stands in the field
 */
public record PeopleStepPage(Shell shell, State state, String text, Answer answer) {
    /**
     * How it stands.
     *
     * @param waiting accounts whose link was not used yet
     */
    public record State(long units, long without, long waiting) {}

    /**
     * What became of the last form.
     *
     * @param isPlan whether the numbers say what would be done
     * @param known rows whose account is there already
     */
    public record Answer(String fault, boolean isPlan, int added, int known, List<RefusedLine> refused) {
        static final Answer NONE = new Answer("", false, 0, 0, List.of());

        static Answer fault(String fault) {
            return new Answer(fault, false, 0, 0, List.of());
        }

        public boolean isTakable() {
            return isPlan && added > 0;
        }
    }
}
