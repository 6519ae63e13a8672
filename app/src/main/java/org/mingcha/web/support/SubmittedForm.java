package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a form sent; what cannot be read is as good as absent. */
public record SubmittedForm(HttpServletRequest request) {
    public String text(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }

    public boolean has(String name) {
        return request.getParameter(name) != null;
    }

    public @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    public @Nullable LocalDateTime minute(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDateTime.parse(text(name)).truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Of the page that the form stood on. */
    public int seen() {
        return text("seen").matches("\\d{1,6}") ? Integer.parseInt(text("seen")) : 0;
    }
}
