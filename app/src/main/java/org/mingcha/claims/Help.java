package org.mingcha.claims;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What a superior is asked for. There is nothing else to ask for, least of all a measure against anybody. */
public enum Help implements Coded {
    VERIFY,
    PUBLISH;

    public static Optional<Help> of(String code) {
        return Coded.of(Help.class, code);
    }
}
