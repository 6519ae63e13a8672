package org.mingcha.safety.incident.internal;

import java.util.List;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Registers;
import org.mingcha.safety.incident.Incidents;
import org.springframework.stereotype.Component;

/** Fields of the register, and those of its words that the code has to know: each stands at its place among the choices. */
@Component
class IncidentFields {
    static final String HAPPENED_ON = "happened_on";
    static final String TITLE = "title";
    static final String SEVERITY = "severity";
    static final String KIND = "kind";
    static final String OUTCOME = "outcome";
    static final String IS_DRILL = "is_drill";
    static final String FOUND_AT = "found_at";
    static final String REPORT_DUE = "report_due";
    static final String REPORTED_AT = "reported_at";
    static final String REPORTED_ON = "reported_on";
    static final String REPORTED_TO = "reported_to";
    static final String AUTHORITY = "authority";
    static final String AUTHORITY_AT = "authority_at";
    static final String AUTHORITY_ON = "authority_on";
    static final String POLICE_AT = "police_at";
    static final String REPORT_CHANNEL = "report_channel";
    static final String REPORT_REFERENCE = "report_reference";
    static final String GRADING_BASIS = "grading_basis";
    static final String FURTHER_AT = "further_at";
    static final String FINAL_ON = "final_on";
    static final String CONTAINED_AT = "contained_at";
    static final String TRANSFERRED_ON = "transferred_on";
    static final String TRANSFERRED_TO = "transferred_to";
    static final String NOTIFIED_ON = "notified_on";
    static final String CLOSED_AT = "closed_at";
    static final String CLOSED_ON = "closed_on";
    static final String REVIEWED_ON = "reviewed_on";
    static final String CAUSE = "cause";
    static final String LESSONS = "lessons";

    private static final int DONE = 0;
    private static final int IN_HAND = 1;
    private static final int LEAK = 0;

    IncidentFields() {
        if (choices(OUTCOME).size() != 3 || choices(KIND).size() != 8) {
            throw new IllegalStateException("The register incident has other choices than the code");
        }
    }

    /** Dealt with. */
    String done() {
        return choices(OUTCOME).get(DONE).value();
    }

    String inHand() {
        return choices(OUTCOME).get(IN_HAND).value();
    }

    /** Personal information leaked. */
    String leak() {
        return choices(KIND).get(LEAK).value();
    }

    /** Whether it is one of a field's words. */
    boolean has(String field, String word) {
        return choices(field).stream().anyMatch(each -> each.value().equals(word));
    }

    /** Nobody publishes this register anew: the code knows what its words mean. */
    private static List<Choice> choices(String field) {
        return Registers.shipped()
                .get(Incidents.REGISTER)
                .field(field)
                .orElseThrow()
                .choices();
    }
}
