package org.mingcha.evidence.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an item comes to, by the codes of figures.json. */
public enum Result {
    MET,
    PARTLY,
    NOT_MET,
    INSUFFICIENT_EVIDENCE,
    NOT_APPLICABLE,
    UNANSWERED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether figures were held against what is expected. */
    boolean isJudged() {
        return this == MET || this == PARTLY || this == NOT_MET;
    }

    public static Optional<Result> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
