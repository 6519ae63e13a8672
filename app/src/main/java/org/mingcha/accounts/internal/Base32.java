package org.mingcha.accounts.internal;

import java.util.Locale;

/** RFC 4648 without padding: what people copy by hand, since 0, 1 and 8 are no digits of it. */
final class Base32 {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    /** @param bytes a multiple of five, so that nothing is left over */
    static String of(byte[] bytes) {
        var text = new StringBuilder();
        int kept = 0;
        int bits = 0;
        for (byte each : bytes) {
            kept = kept << Byte.SIZE | Byte.toUnsignedInt(each);
            bits += Byte.SIZE;
            while (bits >= BITS) {
                bits -= BITS;
                text.append(DIGITS.charAt(kept >>> bits & (1 << BITS) - 1));
            }
            kept &= (1 << bits) - 1;
        }
        return text.toString();
    }

    /** As it was made, from what somebody typed: without gaps, in capitals, letters for the digits that look like them. */
    static String typed(String text) {
        return text.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('0', 'O')
                .replace('1', 'I');
    }
}
