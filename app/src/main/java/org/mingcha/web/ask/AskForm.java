package org.mingcha.web.ask;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in the form; anything absent is empty. */
record AskForm(
        @Nullable String unit,
        @Nullable String text,
        @Nullable String confirmed) {
    String body() {
        return Objects.requireNonNullElse(unit, "");
    }

    String words() {
        return Objects.requireNonNullElse(text, "");
    }

    boolean isConfirmed() {
        return "yes".equals(confirmed);
    }
}
