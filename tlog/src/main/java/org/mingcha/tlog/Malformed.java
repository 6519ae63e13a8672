package org.mingcha.tlog;

import java.util.function.Supplier;

/** Carries a flaw out of nested parsers; never leaves this package. */
final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final String detail;

    Malformed(Flaw flaw, String detail) {
        super(flaw + ": " + detail, null, false, false);
        this.flaw = flaw;
        this.detail = detail;
    }

    static <T> Checked<T> check(Supplier<T> parser) {
        try {
            return new Checked.Valid<>(parser.get());
        } catch (Malformed malformed) {
            return new Checked.Refused<>(malformed.flaw, malformed.detail);
        }
    }

    /** The value, or its refusal thrown on within an outer {@link #check}. */
    static <T> T unwrap(Checked<T> checked) {
        return switch (checked) {
            case Checked.Valid<T>(var value) -> value;
            case Checked.Refused<T>(var flaw, var detail) -> throw new Malformed(flaw, detail);
        };
    }
}
