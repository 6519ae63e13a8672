package org.mingcha.accounts;

import java.util.Optional;
import org.mingcha.database.Coded;

/** What an account may do in the subtree of the unit for which it holds the role. */
public enum Role implements Coded {
    CLERK,
    OFFICER,
    LEADER,
    INSPECTOR,
    AUDITOR,
    ADMIN;

    public static Optional<Role> of(String code) {
        return Coded.of(Role.class, code);
    }
}
