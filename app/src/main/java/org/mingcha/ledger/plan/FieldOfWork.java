package org.mingcha.ledger.plan;

import java.util.List;
import java.util.Set;
import org.mingcha.evidence.register.Register;

/** Whether what was done was online work. Meetings, trainings, inspections and drills are held for everything. */
enum FieldOfWork {
    ONLINE,
    OTHER,
    UNSAID;

    /** Where a register says for which field of work something was done. */
    static final String FIELD = "fields_of_work";

    static final String OTHERS = "其他";
    private static final Set<String> HELD_FOR_EVERYTHING = Set.of("meeting", "training", "inspection", "drill");

    static FieldOfWork of(ImportVocabulary office, String text) {
        if (text.isBlank()) return UNSAID;
        if (office.hasOne("online", text)) return ONLINE;
        return office.hasOne("other_work", text) ? OTHER : UNSAID;
    }

    /** What a column of fields of work says: every word of it is one, but for those that mean all of them. */
    static FieldOfWork ofColumn(ImportVocabulary office, String text) {
        if (text.isBlank() || office.isOne("all_work", text)) return UNSAID;
        return office.hasOne("online", text) ? ONLINE : OTHER;
    }

    static boolean matters(String register) {
        return HELD_FOR_EVERYTHING.contains(register);
    }

    /** The register's words for what is said here; what is other work and none of them is {@link #OTHERS}. */
    List<String> choices(ImportVocabulary office, Register register, String text) {
        var words = office.choices(register, FIELD);
        // Most cells say one word; to look for all of them in each is dear.
        var found = words.exactly(text).map(List::of).orElseGet(() -> words.within(text));
        return found.isEmpty() && this == OTHER ? List.of(OTHERS) : found;
    }
}
