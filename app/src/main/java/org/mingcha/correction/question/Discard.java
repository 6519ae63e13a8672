package org.mingcha.correction.question;

import java.util.Optional;
import org.mingcha.database.Coded;

/** Why what came in is no question that the ledger keeps. How many there were stays known. */
public enum Discard implements Coded {
    NO_QUESTION,
    REPEATED,
    /** It tells about somebody: its text is erased. */
    ABOUT_SOMEBODY;

    public static Optional<Discard> of(String code) {
        return Coded.of(Discard.class, code);
    }
}
