package org.mingcha.accounts;

import org.mingcha.database.Coded;

/** The roles that approve, and in which another post can stand in. */
public enum StandInRole implements Coded {
    LEADER,
    INSPECTOR;

    public Role role() {
        return this == LEADER ? Role.LEADER : Role.INSPECTOR;
    }
}
