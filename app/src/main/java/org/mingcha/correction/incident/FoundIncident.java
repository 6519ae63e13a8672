package org.mingcha.correction.incident;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something happened, or a drill says that it did.
 *
 * @param foundAt null where nothing readable was typed
 * @param severity one of the register's words
 * @param kind one of the register's words; empty: not known yet
 * @param confirmed the notices about possible personal data or a repetition were seen and overruled
 */
public record FoundIncident(
        String unit,
        boolean drill,
        String title,
        @Nullable LocalDateTime foundAt,
        String severity,
        String kind,
        boolean confirmed) {}
