package org.mingcha.correction.incident;

import java.util.Locale;

/** How far the handling of an incident is. Reporting it up is another matter: {@link Reporting}. */
public enum Progress {
    OPEN,
    CONTAINED,
    CLOSED,
    REVIEWED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
