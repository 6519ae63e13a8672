package org.mingcha.safety.incident;

import java.time.LocalDateTime;
import java.util.Optional;
import org.mingcha.command.Command;
import org.mingcha.command.Needed;

/**
 * Something happened, or a drill says that it did.
 *
 * @param severity one of the register's words
 * @param kind one of the register's words; empty: not known yet
 */
public record FoundIncident(
        String unit,
        boolean drill,
        String title,
        @Needed("time-missing") LocalDateTime found,
        String severity,
        Optional<String> kind)
        implements Command {}
