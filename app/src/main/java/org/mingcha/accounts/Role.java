package org.mingcha.accounts;

import java.util.Locale;

/** What an account may do in the subtree of the unit for which it holds the role. */
public enum Role {
    CLERK,
    OFFICER,
    LEADER,
    INSPECTOR,
    AUDITOR,
    ADMIN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
