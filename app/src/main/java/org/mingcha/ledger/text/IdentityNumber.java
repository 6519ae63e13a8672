package org.mingcha.ledger.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Citizens' identity numbers: 18 digits with a check digit (GB 11643), or the older 15. */
public final class IdentityNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final Pattern NEW = Pattern.compile("[1-9]\\d{16}[0-9X]");
    private static final Pattern OLD = Pattern.compile("[1-8]\\d{14}");

    private IdentityNumber() {}

    public static boolean isOne(String digits) {
        var number = digits.toUpperCase(java.util.Locale.ROOT);
        if (NEW.matcher(number).matches()) {
            return isDay(number.substring(6, 14)) && check(number) == number.charAt(17);
        }
        return OLD.matcher(number).matches() && isDay("19" + number.substring(6, 12));
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean isDay(String digits) {
        try {
            var day = LocalDate.of(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8));
            return day.getYear() >= 1880 && day.getYear() <= 2100;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
