package org.mingcha.evidence.template;

import java.util.Locale;
import java.util.Set;

/** A text that a unit may say in its own words, with the placeholders that it may have and those that it must. */
enum OwnPhrase {
    TITLE(Set.of("body", "period", "work"), Set.of("body", "period")),
    LEAD_ORDERED(Set.of("basis", "basis_no", "from", "self", "to", "work"), Set.of("basis", "from", "to")),
    LEAD_OWN(Set.of("from", "self", "to", "work"), Set.of("from", "to")),
    LEAD_ITEMS(Set.of(), Set.of()),
    LEAD_NARRATIVE(Set.of(), Set.of()),
    CLOSING_GAPS(Set.of("gaps", "self"), Set.of("gaps")),
    CLOSING_NONE(Set.of(), Set.of()),
    END(Set.of(), Set.of()),
    OPENING(Free.WORDS, Set.of()),
    CLOSING(Free.WORDS, Set.of());

    /** What any other own sentence may name. */
    static Set<String> words() {
        return Free.WORDS;
    }

    /** No number is among them, and each always has a value. */
    private static final class Free {
        static final Set<String> WORDS =
                Set.of("body", "checklist", "from", "full", "period", "self", "to", "unit", "work");
    }

    private final Set<String> may;
    private final Set<String> must;

    OwnPhrase(Set<String> may, Set<String> must) {
        this.may = may;
        this.must = must;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<String> may() {
        return may;
    }

    Set<String> must() {
        return must;
    }
}
