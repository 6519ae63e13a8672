package org.mingcha.accounts;

import java.util.Locale;
import org.mingcha.command.Violation;

/** Why accounts refuses; each has its sentence in messages/accounts. */
public enum AccountRefusal {
    LOGIN_MALFORMED,
    LOGIN_LOOK_ALIKE,
    LOGIN_UNKNOWN,
    LOGIN_TAKEN,
    NAME_MISSING,
    ROLE_UNKNOWN,
    UNIT_UNKNOWN,
    OUTSIDE_SCOPE,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_CONTAINS_LOGIN,
    PASSWORDS_DIFFER,
    PASSWORD_SAME,
    PASSWORD_WRONG,
    PASSWORD_WAIT,
    CODE_WRONG,
    FACTOR_REQUIRED,
    PASSKEY_REFUSED,
    PASSKEY_LABEL,
    PASSKEYS_TOO_MANY,
    OPERATOR,
    LINK_SPENT,
    ROLE_LAST,
    ACCOUNT_CLOSED,
    SAME_UNIT,
    SUCCESSOR_UNKNOWN,
    ADMINISTRATOR_LAST,
    FILE_UNREADABLE,
    COLUMN_MISSING,
    TOKEN_LABEL,
    TOKEN_DAYS,
    TOKENS_TOO_MANY,
    STAND_IN_POST,
    STAND_IN_SAME,
    STAND_IN_BASIS,
    STAND_IN_PAST,
    STAND_IN_DAYS,
    STAND_IN_OVERLAP,
    STAND_IN_ACCOUNT,
    STAND_IN_INSPECTOR,
    STAND_IN_SELF,
    STAND_IN_HOLDS,
    STAND_IN_NOT_FOUND,
    STAND_IN_OVER,
    SET_UP_CODE,
    SET_UP_ALREADY;

    public Violation violation(Object... arguments) {
        return Violation.of(messageKey(), arguments);
    }

    public Violation at(String field, Object... arguments) {
        return Violation.at(field, messageKey(), arguments);
    }

    public String messageKey() {
        return "accounts.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
