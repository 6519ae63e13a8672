package org.mingcha.evidence.checklist;

import java.util.Locale;

/** What a figure counts. */
public enum FigureUnit {
    TIMES,
    PERSONS,
    ITEMS,
    DAYS,
    YUAN,
    RATIO,
    TEXT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
