package org.mingcha.correction.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why what came in is no question that the ledger keeps. How many there were stays known. */
public enum Discard {
    NO_QUESTION,
    REPEATED,
    /** It tells about somebody: its text is erased. */
    ABOUT_SOMEBODY;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Discard> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
