package org.mingcha.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A double as ECMAScript writes it, which is how RFC 8785 writes numbers. */
final class Es6Number {
    private Es6Number() {}

    static String text(double value) {
        if (!Double.isFinite(value)) {
            throw new MalformedEvidence("A number is not finite");
        }
        if (value == 0) {
            return "0";
        }
        return value < 0 ? "-" + positive(-value) : positive(value);
    }

    private static String positive(double value) {
        var shortest = shortest(value);
        var digits = shortest.unscaledValue().toString();
        return layout(digits, digits.length() - shortest.scale());
    }

    /** Java prints at least two digits, ECMAScript one: only the smallest doubles differ (5e-324). */
    private static BigDecimal shortest(double value) {
        var one = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
        var chosen = one.doubleValue() == value ? one : new BigDecimal(Double.toString(value));
        return chosen.stripTrailingZeros();
    }

    /** The value is 0.digits × 10^point; the four layouts are those of Number::toString. */
    private static String layout(String digits, int point) {
        if (point > 21 || point <= -6) {
            return exponential(digits, point - 1);
        }
        if (point >= digits.length()) {
            return digits + "0".repeat(point - digits.length());
        }
        return point > 0
                ? digits.substring(0, point) + "." + digits.substring(point)
                : "0." + "0".repeat(-point) + digits;
    }

    private static String exponential(String digits, int exponent) {
        var mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
