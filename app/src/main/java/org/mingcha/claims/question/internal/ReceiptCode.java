package org.mingcha.claims.question.internal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.mingcha.tlog.Hashing;

/** A receipt code: 80 random bits in sixteen letters and digits that are not mistaken for one another. */
final class ReceiptCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final String PURPOSE = "mingcha/receipt/v1\0";

    private ReceiptCode() {}

    static String make(SecureRandom random) {
        var code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Hex SHA-256 of the code, however it is written; empty where it can be none. */
    static Optional<String> hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == LETTERS && plain.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)
                ? Optional.of(Hashing.sha256((PURPOSE + plain).getBytes(StandardCharsets.UTF_8))
                        .hex())
                : Optional.empty();
    }
}
