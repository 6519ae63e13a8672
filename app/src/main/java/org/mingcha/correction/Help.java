package org.mingcha.correction;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a superior is asked for. There is nothing else to ask for, least of all a measure against anybody. */
public enum Help {
    VERIFY,
    PUBLISH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Help> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
