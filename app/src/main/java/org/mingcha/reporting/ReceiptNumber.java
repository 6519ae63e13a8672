package org.mingcha.reporting;

import java.util.Locale;
import java.util.Optional;
import org.mingcha.transparency.RecordId;

/**
 * What a filing is called on paper and over the telephone, {@code R-03EK}: its record's number in the 32 letters that
 * are hard to mistake for one another (Crockford's), and a last letter that gives a slip away.
 */
public record ReceiptNumber(RecordId record) {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SHORTEST = 3;
    /** Prime to 32 and its neighbours, so that a wrong letter and two that changed places both show. */
    private static final int MODULUS = 31;

    public String text() {
        var letters = new StringBuilder();
        for (long rest = record.value(); rest > 0 || letters.length() < SHORTEST; rest /= LETTERS.length()) {
            letters.append(LETTERS.charAt((int) (rest % LETTERS.length())));
        }
        var number = letters.reverse().toString();
        return "R-" + number + LETTERS.charAt(check(number));
    }

    /** As it was written or typed: small letters, O for 0, I and L for 1. Empty: no receipt has this number. */
    public static Optional<ReceiptNumber> parse(String text) {
        var letters = text.strip()
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (!letters.matches("R-?[" + LETTERS + "]{4,13}")) {
            return Optional.empty();
        }
        var number = letters.replaceFirst("R-?", "");
        long value = 0;
        for (int at = 0; at < number.length() - 1; at++) {
            value = value * LETTERS.length() + LETTERS.indexOf(number.charAt(at));
        }
        var receipt = new ReceiptNumber(new RecordId(value));
        return receipt.text().endsWith(number) ? Optional.of(receipt) : Optional.empty();
    }

    private static int check(String number) {
        int sum = 0;
        for (int at = 0; at < number.length(); at++) {
            sum = (sum * 2 + LETTERS.indexOf(number.charAt(at)) + 1) % MODULUS;
        }
        return sum;
    }
}
