package org.mingcha.ledger;

import org.mingcha.command.Violation;
import org.mingcha.database.Coded;

/** Why a declaration is refused; each has its sentence in messages/ledger. */
public enum DeclarationRefusal implements Coded {
    NOT_FOUND,
    REGISTER,
    MONTH,
    MONTHS,
    TO_COME,
    REASON,
    PERSONAL,
    /** The ledger says otherwise. */
    ENTERED,
    /** The texts in force have no words for it. */
    WORDS;

    public Violation violation(Object... arguments) {
        return at("", arguments);
    }

    public Violation at(String field, Object... arguments) {
        return Violation.at(field, "ledger.declaration." + code(), arguments);
    }
}
