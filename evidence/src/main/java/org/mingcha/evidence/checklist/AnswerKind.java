package org.mingcha.evidence.checklist;

import java.util.Locale;

/** Who answers an item: the rules, or the unit by text, numbers or a document. */
public enum AnswerKind {
    COMPUTED,
    NARRATIVE,
    NUMBERS,
    EVIDENCE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
