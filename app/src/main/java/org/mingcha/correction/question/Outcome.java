package org.mingcha.correction.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an answer does: the choices of the register's field {@code outcome}, in their order. */
public enum Outcome {
    SOLVED,
    EXPLAINED,
    PASSED_ON,
    NOT_ACCEPTED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
