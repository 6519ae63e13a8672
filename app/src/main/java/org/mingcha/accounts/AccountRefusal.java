package org.mingcha.accounts;

import java.util.Locale;

/** Why accounts refuses; each has its sentence in messages/accounts. */
public enum AccountRefusal {
    LOGIN_MALFORMED,
    LOGIN_UNKNOWN,
    NAME_MISSING,
    ROLE_UNKNOWN,
    UNIT_UNKNOWN,
    OUTSIDE_SCOPE,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_CONTAINS_LOGIN,
    PASSWORDS_DIFFER,
    LINK_SPENT,
    FILE_UNREADABLE,
    COLUMN_MISSING,
    TOKEN_LABEL,
    TOKEN_DAYS,
    TOKENS_TOO_MANY;

    public String messageKey() {
        return "accounts.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
