package org.mingcha.evidence.returns;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** To whom a return is addressed, and who therefore acknowledges it. */
public enum Addressee {
    /** The party committee and government of the same level: the first responsible person of the unit itself. */
    GOVERNMENT,
    /** The competent department above. */
    SUPERIOR;

    /** As definitions and facts spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Addressee> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
