package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads values from bytes, in the forms that our renderer writes: no comments, no escapes in names, no octal codes. */
final class PdfLexer {
    private static final int DEEPEST = 12;
    private static final int LONGEST_NUMBER = 16;
    private static final int LONGEST_WORD = 127;
    private static final long EXACT = 1L << 53;
    private static final double[] TENS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private final byte[] bytes;
    private final int end;
    private final Budget budget;
    private int at;

    PdfLexer(byte[] bytes, int from, int end, Budget budget) {
        this.bytes = bytes;
        this.end = end;
        this.budget = budget;
        at = from;
    }

    int at() {
        return at;
    }

    /** The next value; null at the end. A reference counts as one value where {@code references} may stand. */
    @Nullable
    PdfValue next(boolean references) {
        skipBlanks();
        return at == end ? null : value(references, 0);
    }

    PdfValue demand(boolean references) {
        PdfValue value = next(references);
        if (value == null) {
            throw damaged("ends too early");
        }
        return value;
    }

    /** Passes over exactly these bytes. */
    void expect(String literal) {
        if (!starts(literal)) {
            throw damaged("lacks " + literal.strip());
        }
        at += literal.length();
    }

    boolean starts(String literal) {
        if (at + literal.length() > end) {
            return false;
        }
        for (int i = 0; i < literal.length(); i++) {
            if (bytes[at + i] != literal.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Passes over so many bytes and says where they began. */
    int skip(int count) {
        if (count < 0 || count > end - at) {
            throw damaged("is cut short");
        }
        at += count;
        return at - count;
    }

    int integer() {
        int from = at;
        long value = 0;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9' && at - from < 10) {
            value = value * 10 + bytes[at++] - '0';
        }
        if (at == from || value > Integer.MAX_VALUE) {
            throw damaged("lacks a number");
        }
        return (int) value;
    }

    RefusedDocument damaged(String what) {
        return RefusedDocument.damaged(what + " (" + at + ")");
    }

    private PdfValue value(boolean references, int depth) {
        budget.value();
        if (depth > DEEPEST) {
            throw RefusedDocument.structure("nested too deeply");
        }
        int c = bytes[at];
        if (c == '/') {
            at++;
            return new PdfValue.Name(word());
        }
        if (c == '(') {
            return literal();
        }
        if (c == '[') {
            at++;
            return sequence(references, depth);
        }
        if (c == '<') {
            return at + 1 < end && bytes[at + 1] == '<' ? dictionary(references, depth) : hex();
        }
        return isNumeric(c) ? number(references) : new PdfValue.Word(word());
    }

    private PdfValue sequence(boolean references, int depth) {
        List<PdfValue> values = new ArrayList<>();
        while (!closes("]")) {
            values.add(value(references, depth + 1));
        }
        return new PdfValue.Sequence(values);
    }

    private PdfValue dictionary(boolean references, int depth) {
        at += 2;
        Map<String, PdfValue> entries = new LinkedHashMap<>();
        while (!closes(">>")) {
            expect("/");
            String key = word();
            skipBlanks();
            if (at == end || entries.put(key, value(references, depth + 1)) != null) {
                throw damaged("has a key twice or without value: " + key);
            }
        }
        return new PdfValue.Dictionary(entries);
    }

    private boolean closes(String bracket) {
        skipBlanks();
        if (at == end) {
            throw damaged("ends too early");
        }
        if (!starts(bracket)) {
            return false;
        }
        at += bracket.length();
        return true;
    }

    private PdfValue literal() {
        StringBuilder text = new StringBuilder();
        for (at++; at < end; at++) {
            char c = (char) (bytes[at] & 0xff);
            if (c == ')') {
                at++;
                return new PdfValue.Text(text.toString());
            }
            if (c == '\\') {
                at++;
                c = at < end ? (char) (bytes[at] & 0xff) : ' ';
                if (c != '(' && c != ')' && c != '\\') {
                    throw damaged("has a string with an unknown escape");
                }
            } else if (c == '(' || c == '\r' || c == '\n') {
                throw damaged("has a string in an unknown form");
            }
            text.append(c);
        }
        throw damaged("ends too early");
    }

    private PdfValue hex() {
        StringBuilder text = new StringBuilder();
        for (at++; at < end && bytes[at] != '>'; at += 2) {
            int high = Character.digit(bytes[at], 16);
            int low = at + 1 < end ? Character.digit(bytes[at + 1], 16) : -1;
            if (high < 0 || low < 0) {
                throw damaged("has a string in an unknown form");
            }
            text.append((char) (high << 4 | low));
        }
        if (at == end) {
            throw damaged("ends too early");
        }
        at++;
        return new PdfValue.Text(text.toString());
    }

    private PdfValue number(boolean references) {
        int from = at;
        double value = decimal();
        if (references && starts(" 0 R") && isWhole(from)) {
            at += 4;
            return new PdfValue.Reference(new PdfValue.Number(value).whole());
        }
        return new PdfValue.Number(value);
    }

    /** Most of a page is numbers: they are read where they stand. */
    private double decimal() {
        int from = at;
        int start = bytes[at] == '-' ? at + 1 : at;
        int point = -1;
        long digits = 0;
        boolean isDecimal = true;
        for (at = start; at < end && isRegular(bytes[at]); at++) {
            int c = bytes[at];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + c - '0';
            } else if (c == '.' && point < 0) {
                point = at;
            } else {
                isDecimal = false;
            }
        }
        if (!isDecimal || at == start || point == start || point == at - 1 || at - from > LONGEST_NUMBER) {
            throw damaged("has a number in an unknown form: " + shown(from));
        }
        double value = quotient(digits, point < 0 ? 0 : at - point - 1, from);
        return start > from ? -value : value;
    }

    /** Both being whole and small enough to be exact, their quotient is the double nearest to what is written. */
    private double quotient(long digits, int places, int from) {
        return digits <= EXACT ? digits / TENS[places] : Math.abs(Double.parseDouble(shown(from)));
    }

    private boolean isWhole(int from) {
        for (int i = from; i < at; i++) {
            if (bytes[i] == '.') {
                return false;
            }
        }
        return true;
    }

    private String shown(int from) {
        return new String(bytes, from, Math.min(at - from, LONGEST_WORD), StandardCharsets.ISO_8859_1);
    }

    private String word() {
        int from = at;
        while (at < end && isRegular(bytes[at])) {
            at++;
        }
        if (at == from || at - from > LONGEST_WORD) {
            throw damaged("has an unknown word");
        }
        return new String(bytes, from, at - from, StandardCharsets.ISO_8859_1);
    }

    void skipBlanks() {
        while (at < end && (bytes[at] == ' ' || bytes[at] == '\n')) {
            at++;
        }
    }

    private static boolean isNumeric(int c) {
        return c >= '0' && c <= '9' || c == '-';
    }

    private static boolean isRegular(int c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || "+-._*'\"".indexOf(c) >= 0;
    }
}
