package org.mingcha.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Entries that came to the same.
 *
 * @param source register, or {@code return.filed}
 * @param version of the register under which the first version was entered; null: its leaf names none
 * @param drill whether the first version is marked as one
 * @param withdrawn whether the newest version is a withdrawal
 * @param sentBack whether a superior ever wanted it filed again
 * @param delay local days from the day on which it happened, as it was told last, to the first version's record
 */
public record KeptEntries(
        String source,
        @Nullable String version,
        boolean drill,
        boolean withdrawn,
        boolean sentBack,
        long delay,
        long entries) {}
