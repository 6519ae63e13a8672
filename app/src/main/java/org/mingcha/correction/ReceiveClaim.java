package org.mingcha.correction;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Enter a sentence that is to be checked. Nothing asks from whom it came, where it stands or how many have read it.
 *
 * @param receivedOn null where nothing readable was typed
 * @param receivedAt time of that day; null: not known
 * @param confirmed the notices were seen and overruled
 */
public record ReceiveClaim(
        String unit,
        String claim,
        Came came,
        @Nullable LocalDate receivedOn,
        @Nullable LocalTime receivedAt,
        boolean confirmed) {}
