package org.mingcha.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of units, by their stored codes. */
public enum UnitKind {
    COUNTRY,
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    VILLAGE,
    SCHOOL,
    OFFICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UnitKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
