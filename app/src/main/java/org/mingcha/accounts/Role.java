package org.mingcha.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
