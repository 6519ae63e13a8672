package org.mingcha.transparency.internal;

import java.nio.file.Path;
import java.util.Set;

/**
 * Tables that belong to a running instance and not to its history: in no backup, and left out of one that holds them
 * still. A session or a failed sign-in must not live on elsewhere.
 */
final class InstanceTables {
    /** In today's and in former versions. */
    private static final Set<String> NAMES = Set.of(
            "database.migrated",
            "transparency.backup",
            "accounts.session",
            "accounts.session_attribute",
            "accounts.session_attributes",
            "accounts.sign_in_failure",
            "accounts.known_browser");

    /** Opens authenticators' secrets: a backup has them encrypted, and would be as good as the telephones with it. */
    private static final String KEY = "accounts.key";

    private InstanceTables() {}

    static boolean hasKey(Path file) {
        return file.endsWith(KEY);
    }

    static boolean has(String schema, String table) {
        return NAMES.contains(schema + "." + table);
    }
}
