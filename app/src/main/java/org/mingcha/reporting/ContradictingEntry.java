package org.mingcha.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger in a register that a nil return is about.
 *
 * @param index the log index; null while the entry waits for its seal
 * @param title empty where the reader came by a link: links get forwarded, titles don't go with them
 */
public record ContradictingEntry(@Nullable Long index, String register, String title, LocalDate happenedOn) {}
