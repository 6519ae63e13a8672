package org.mingcha.transparency.internal;

import java.util.Set;

/**
 * Tables that belong to a running instance and not to its history: in no backup, and left out of one that holds them
 * still. A session or a failed sign-in must not live on elsewhere.
 */
final class InstanceTables {
    /** In today's and in former versions. */
    private static final Set<String> NAMES = Set.of(
            "database.migrated",
            "accounts.session",
            "accounts.session_attribute",
            "accounts.session_attributes",
            "accounts.sign_in_failure",
            "accounts.known_browser");

    private InstanceTables() {}

    static boolean has(String schema, String table) {
        return NAMES.contains(schema + "." + table);
    }
}
