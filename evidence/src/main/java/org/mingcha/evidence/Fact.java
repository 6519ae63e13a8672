package org.mingcha.evidence;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The current sealed version of one entry (or other fact), as rules see it.
 *
 * @param index log index of the latest version: what a figure cites
 * @param source register id for entries ({@code meeting}), leaf type for everything else ({@code return.filed})
 * @param recordedAt when the first version was recorded: lateness is judged by it
 * @param evidenced whether the latest version names evidence files
 * @param amendedAt when the latest amendment was recorded, if any
 * @param drill whether the first version's leaf is marked as an exercise: no later one changes that
 */
public record Fact(
        long index,
        String unit,
        String source,
        LocalDate happenedOn,
        Instant recordedAt,
        @Nullable Instant amendedAt,
        boolean drill,
        boolean evidenced,
        Content content) {
    /** One without evidence files. */
    public Fact(
            long index,
            String unit,
            String source,
            LocalDate happenedOn,
            Instant recordedAt,
            @Nullable Instant amendedAt,
            boolean drill,
            Content content) {
        this(index, unit, source, happenedOn, recordedAt, amendedAt, drill, false, content);
    }
}
