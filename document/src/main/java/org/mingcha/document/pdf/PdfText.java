package org.mingcha.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** How PDF writes numbers and strings. */
final class PdfText {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int PARTS = 1000;

    private PdfText() {}

    /** To a thousandth, without zeros at the end. */
    static StringBuilder number(StringBuilder out, double value) {
        long parts = Math.round(value * PARTS);
        if (parts < 0) {
            out.append('-');
            parts = -parts;
        }
        out.append(parts / PARTS);
        int rest = (int) (parts % PARTS);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
        return out;
    }

    static String numbers(double... values) {
        StringBuilder out = new StringBuilder("[");
        for (double value : values) {
            number(out.length() > 1 ? out.append(' ') : out, value);
        }
        return out.append(']').toString();
    }

    /** A text for people, in UTF-16. */
    static String text(String text) {
        return "<FEFF" + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    static String hex(byte[] bytes) {
        return "<" + HEX.formatHex(bytes) + ">";
    }

    /** A code of two bytes, without brackets. */
    static StringBuilder code(StringBuilder out, int code) {
        return out.append(HEX.toHexDigits((short) code));
    }

    static String reference(int number) {
        return number + " 0 R";
    }
}
