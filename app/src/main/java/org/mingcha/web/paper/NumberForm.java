package org.mingcha.web.paper;

import org.jspecify.annotations.Nullable;

/**
 * What was typed.
 *
 * @param number empty: the next
 * @param despite why it goes out although something is missing
 */
record NumberForm(@Nullable String number, @Nullable String despite) {
    static final NumberForm EMPTY = new NumberForm("", "");

    String wanted() {
        return number == null ? "" : number.strip();
    }

    String reason() {
        return despite == null ? "" : despite.strip();
    }
}
