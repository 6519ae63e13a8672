package org.mingcha.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.database.Coded;

/** What an account may do in the subtree of the unit for which it holds the role; and in which role something was done. */
public enum Role implements Coded {
    CLERK,
    OFFICER,
    LEADER,
    INSPECTOR,
    AUDITOR,
    ADMIN,
    /** Of what a stand-in did as leader: nobody holds it, and it is never given. */
    ACTING_LEADER,
    /** The same, as inspector. */
    ACTING_INSPECTOR;

    /** Those that accounts hold. */
    public static List<Role> held() {
        return Arrays.stream(values()).filter(Role::isGiven).toList();
    }

    /** A role that accounts hold. */
    public static Optional<Role> of(String code) {
        return recorded(code).filter(Role::isGiven);
    }

    /** The role in which something was done. */
    public static Optional<Role> recorded(String code) {
        return Coded.of(Role.class, code);
    }

    /** Whether it was acted in for another post. */
    public boolean isActing() {
        return this == ACTING_LEADER || this == ACTING_INSPECTOR;
    }

    @Override
    public boolean isGiven() {
        return !isActing();
    }
}
