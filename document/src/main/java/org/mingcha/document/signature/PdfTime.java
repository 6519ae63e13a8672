package org.mingcha.document.signature;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** A time as PDF writes it. */
final class PdfTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "'D:'yyyyMMddHHmmss'+00''00'''", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private PdfTime() {}

    static String write(Instant time) {
        return FORM.format(time);
    }

    static Optional<Instant> read(String time) {
        try {
            return Optional.of(FORM.parse(time, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
