package org.mingcha.evidence.checklist;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * What is wrong with a checklist, where, and what to do.
 *
 * @param given what stands there
 * @param wanted what could stand there
 */
public record Problem(ChecklistLocation place, Kind kind, String given, String wanted) {
    private static final int LONGEST = 120;

    /** The kinds of problems; each has a sentence in the message bundle. */
    public enum Kind {
        NOT_YAML,
        NOT_YAML_AT,
        MISSING,
        UNKNOWN_KEY,
        NOT_AN_OBJECT,
        NOT_A_LIST,
        NOT_A_TEXT,
        NOT_A_NUMBER,
        NOT_ONE_OF,
        UNKNOWN_FIGURE,
        UNKNOWN_REGISTER,
        UNKNOWN_FIELD,
        UNKNOWN_ITEM,
        UNKNOWN_NAME,
        TWICE,
        NOT_POSITIVE,
        NOT_THE_SUM,
        NOT_AN_ID
    }

    public String message(Locale locale) {
        var texts = ChecklistMessages.of(locale);
        var where = place.item().isEmpty() ? "checklist.problem.where" : "checklist.problem.where_item";
        var key = "checklist.problem." + kind.name().toLowerCase(Locale.ROOT);
        var head = MessageFormat.format(texts.getString(where), place.file(), shown(place.item()), shown(place.key()));
        return MessageFormat.format(texts.getString(key), head, shown(given), wanted);
    }

    /** A sentence stays one, whatever stood in the file. */
    private static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
