package org.mingcha.evidence.returns;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;

/**
 * What a return asks for.
 *
 * @param unit what a number counts, as shown behind it; empty for words
 * @param counts the register whose entries in the period prefill it; null: typed by hand
 * @param least null: no lower bound
 * @param most null: no upper bound
 */
public record ReturnField(
        String name,
        String label,
        String english,
        Type type,
        String unit,
        boolean required,
        @Nullable String counts,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {
    /** Names that every filed return has among its facts and texts. */
    private static final Set<String> RESERVED =
            Set.of("return", "period", "nil", "due_on", "explained", "explanation", "reason", "by_account", "by_link");

    private static final int LONGEST = 2_000;

    /** What may be typed. Numbers are facts and can be summed; words are not. */
    public enum Type {
        COUNT,
        DECIMAL,
        TEXT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public ReturnField {
        if (RESERVED.contains(name) || !name.matches("[a-z][a-z0-9_]{0,39}")) {
            throw new MalformedEvidence("A return's field cannot be called " + name);
        }
    }

    public boolean isNumber() {
        return type != Type.TEXT;
    }

    /** Why this cannot be the field's value; empty: it can. */
    public Optional<Fault> fault(String value) {
        if (value.isBlank()) {
            return required ? Optional.of(Fault.MISSING) : Optional.empty();
        }
        return switch (type) {
            case TEXT -> value.length() > LONGEST ? Optional.of(Fault.TOO_LONG) : Optional.empty();
            case COUNT -> value.matches("0|[1-9][0-9]{0,11}") ? range(value) : Optional.of(Fault.NOT_A_COUNT);
            case DECIMAL ->
                value.matches("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,6})?")
                        ? range(value)
                        : Optional.of(Fault.NOT_A_NUMBER);
        };
    }

    private Optional<Fault> range(String value) {
        var number = new BigDecimal(value);
        boolean below = least != null && number.compareTo(least) < 0;
        boolean above = most != null && number.compareTo(most) > 0;
        return below || above ? Optional.of(Fault.OUT_OF_RANGE) : Optional.empty();
    }

    /** What can be wrong with a value. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        NOT_A_COUNT,
        NOT_A_NUMBER,
        OUT_OF_RANGE
    }
}
