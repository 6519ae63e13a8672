package org.mingcha.inspection.finding;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;

/**
 * What a finding was raised from.
 *
 * @param assessment the assessment; null where it was raised by hand
 * @param item id of the checklist's item; empty where there is none
 * @param draw number of the spot check; null where none drew it
 * @param entry the entry of the ledger, such as an incident; null where it was raised from none
 */
public record Origin(
        Kind kind,
        @Nullable Long assessment,
        String item,
        @Nullable Long draw,
        @Nullable Long entry) {
    /** Where inspectors find things. */
    public enum Kind implements Coded {
        ITEM,
        DRAW,
        HAND,
        ENTRY;

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** From what is named: an entry before a spot check, that before an item; from nothing, by hand. */
    public static Origin of(@Nullable Long assessment, String item, @Nullable Long draw, @Nullable Long entry) {
        if (entry != null) {
            return entry(entry);
        }
        if (draw != null) {
            return drawn(draw, assessment, item);
        }
        return assessment == null ? hand() : item(assessment, item);
    }

    public static Origin hand() {
        return new Origin(Kind.HAND, null, "", null, null);
    }

    public static Origin item(long assessment, String item) {
        return new Origin(Kind.ITEM, assessment, item, null, null);
    }

    public static Origin drawn(long draw, @Nullable Long assessment, String item) {
        return new Origin(Kind.DRAW, assessment, item, draw, null);
    }

    public static Origin entry(long entry) {
        return new Origin(Kind.ENTRY, null, "", null, entry);
    }
}
