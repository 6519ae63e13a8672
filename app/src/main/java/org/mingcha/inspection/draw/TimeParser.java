package org.mingcha.inspection.draw;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.mingcha.database.MingchaClock;

/** A time as people type it: local, with an offset, or, from now on, as a duration ({@code PT10M}). */
public final class TimeParser {
    private TimeParser() {}

    public static Optional<Instant> parse(String typed, MingchaClock clock) {
        var text = typed.strip().replace(' ', 'T');
        try {
            if (text.startsWith("P")) {
                return Optional.of(clock.now().plus(Duration.parse(text)));
            }
            return Optional.of(
                    text.matches(".*T.*(Z|[+-].*)")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDateTime.parse(text).atZone(clock.zone()).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
