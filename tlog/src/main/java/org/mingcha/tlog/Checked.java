package org.mingcha.tlog;

import java.util.function.Function;

/** What reading or checking somebody's bytes came to: a value that holds, or why there is none. */
public sealed interface Checked<T> {
    /** The bytes are well formed and, where a check was asked for, hold. */
    record Valid<T>(T value) implements Checked<T> {}

    /**
     * They do not.
     *
     * @param detail the line, name or path concerned, as found; no sentence
     */
    record Refused<T>(Flaw flaw, String detail) implements Checked<T> {}

    default boolean isValid() {
        return this instanceof Valid;
    }

    /** For bytes of our own making, where a flaw is a fault. */
    default T orElseThrow() {
        return switch (this) {
            case Valid<T>(var value) -> value;
            case Refused<T>(var flaw, var detail) -> throw new IllegalStateException(flaw + ": " + detail);
        };
    }

    /** Goes on with the value, or hands the refusal through. */
    default <R> Checked<R> then(Function<T, Checked<R>> next) {
        return switch (this) {
            case Valid<T>(var value) -> next.apply(value);
            case Refused<T>(var flaw, var detail) -> new Refused<>(flaw, detail);
        };
    }
}
