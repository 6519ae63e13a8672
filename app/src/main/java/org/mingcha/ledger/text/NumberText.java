package org.mingcha.ledger.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as offices write them: 36人, 3,000元, 1.5万元, 12. */
public final class NumberText {
    private static final Pattern WRITTEN = Pattern.compile("[¥￥]? ?([-+]?\\d{1,15}(?:\\.\\d{1,6})?) ?(\\S*)");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?.*");
    private static final Pattern COUNTING =
            Pattern.compile("(人次|人|名|个单位|个|次|条|项|件|家|份|场|期|处|起|分钟|分|小时|学时|课时|时|天|元|元整|单位|所)(\\(.*\\))?");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private NumberText() {}

    /**
     * @param plain tidied, half-width
     * @param unit the field's own counting unit, accepted besides the common ones
     */
    public static Optional<BigDecimal> read(String plain, @Nullable String unit) {
        var digits = GROUPED.matcher(plain.replace("¥", "").strip()).matches() ? plain.replace(",", "") : plain;
        var parts = WRITTEN.matcher(digits);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var suffix = parts.group(2);
        var value = new BigDecimal(parts.group(1));
        if (suffix.startsWith("万")) {
            value = value.multiply(TEN_THOUSAND);
            suffix = suffix.substring(1);
        }
        return suffix.isEmpty()
                        || suffix.equals(unit)
                        || COUNTING.matcher(suffix).matches()
                ? Optional.of(value)
                : Optional.empty();
    }

    /** Without trailing zeros and exponents, as it is sealed. */
    public static String sealed(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return (stripped.signum() == 0 ? BigDecimal.ZERO : stripped).toPlainString();
    }
}
