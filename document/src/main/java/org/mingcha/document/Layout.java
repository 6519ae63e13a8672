package org.mingcha.document;

import java.util.Locale;

/** The two layouts of a report: 清单式 item by item, 三段式 as a narrative of three parts. */
public enum Layout {
    LIST,
    NARRATIVE;

    /** The name used in {@code texts} and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
