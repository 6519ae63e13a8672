package org.mingcha.web.finding;

import java.util.List;
import org.mingcha.ledger.EvidenceFile;

/**
 * The form of one act, as it can be done now.
 *
 * @param step last part of the address, and of the message keys
 * @param day name of the field that asks for a day; empty: none
 * @param outcome whether it asks for yes or no
 * @param open whether the form stands open: it came back, or is the only one
 * @param typed what was typed, when the form comes back
 */
public record ActForm(String step, String day, boolean outcome, boolean files, boolean open, Typed typed) {
    /** @param yes "yes", "no" or empty */
    public record Typed(
            String said, String day, String yes, List<EvidenceFile> kept, List<Fault> faults, List<String> notices) {
        static final Typed NOTHING = new Typed("", "", "", List.of(), List.of(), List.of());

        /** A problem with one field. */
        public record Fault(String field, String text) {}

        public Typed {
            kept = List.copyOf(kept);
            faults = List.copyOf(faults);
            notices = List.copyOf(notices);
        }
    }

    /** The message of this form's place. */
    public String key(String place) {
        return "finding." + step + "." + place;
    }
}
