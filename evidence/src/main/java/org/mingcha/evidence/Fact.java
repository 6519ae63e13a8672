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
 * @param registerVersion the version of the register under which it was first entered: lateness is judged by it
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
        Content content,
        String registerVersion) {
    /** The version under which every entry counts as entered whose leaf names none. */
    private static final String FIRST_VERSION = "1";

    /** Under its register's first version, or no entry. */
    public Fact(
            long index,
            String unit,
            String source,
            LocalDate happenedOn,
            Instant recordedAt,
            @Nullable Instant amendedAt,
            boolean drill,
            boolean evidenced,
            Content content) {
        this(index, unit, source, happenedOn, recordedAt, amendedAt, drill, evidenced, content, FIRST_VERSION);
    }

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

    /** @param version null: as of before leaves named it */
    public Fact enteredUnder(@Nullable String version) {
        return version == null
                ? this
                : new Fact(index, unit, source, happenedOn, recordedAt, amendedAt, drill, evidenced, content, version);
    }
}
