package org.mingcha.tlog;

import java.util.Base64;

/** RFC 4648 section 4 with one text per value: the JDK's decoder lets missing padding and stray bits pass. */
final class StrictBase64 {
    private StrictBase64() {}

    /** @throws IllegalArgumentException when the text is not the one encoding of its bytes */
    static byte[] decode(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!encode(bytes).equals(text)) {
            throw new IllegalArgumentException("Not canonical base64");
        }
        return bytes;
    }

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
