package org.mingcha.web.setup;

import java.util.List;
import org.mingcha.web.support.Shell;

/**
 * Units to be pasted or sent.
 *
 * @param count of those that are there
 * @param text as it stands in the field
 */
public record UnitsStepPage(Shell shell, long count, String text, Answer answer) {
    /**
     * What became of the last form.
     *
     * @param isPlan whether the numbers say what would be done
     */
    public record Answer(
            String notice, String fault, boolean isPlan, int imported, int changed, List<RefusedLine> refused) {
        static Answer said(String notice) {
            return new Answer(notice, "", false, 0, 0, List.of());
        }

        static Answer fault(String fault) {
            return new Answer("", fault, false, 0, 0, List.of());
        }

        Answer with(String said) {
            return new Answer(said, fault, isPlan, imported, changed, refused);
        }

        public boolean isTakable() {
            return isPlan && imported + changed > 0;
        }
    }
}
