package org.mingcha.evidence.audit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;

/**
 * Reads a leaf straight from its bytes, which are those of one template: thirty times as fast as by way of a JSON tree,
 * and a log has millions. What it does not know it leaves to {@link Leaf#parse}; what it takes, that takes as well.
 */
final class LeafScan {
    private static final int LONGEST_NUMBER = 18;
    private static final long SECONDS_OF_DAY = 86_400;
    /** Values of hexadecimal digits, small ones only: half of the time goes here. */
    private static final byte[] DIGITS = digits();

    private final byte[] bytes;
    private int at;
    private boolean isOther;

    private LeafScan(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Empty: not decided here. */
    static Optional<Leaf> read(byte[] bytes) {
        try {
            return Optional.ofNullable(new LeafScan(bytes).leaf());
        } catch (MalformedEvidence | DateTimeException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The fields up to where the two forms differ. */
    private record Head(
            boolean drill, List<Hash> evidence, Hash facts, LocalDate happenedOn, Hash prev, Instant recordedAt) {}

    private Head head() {
        boolean drill = flag("{\"drill\":");
        var evidence = hashes(",\"evidence\":[");
        var facts = hash(",\"facts\":\"");
        var happenedOn = day(",\"happened_on\":\"");
        expect("\"");
        return new Head(drill, evidence, facts, happenedOn, hash(",\"prev\":\""), time(",\"recorded_at\":\""));
    }

    /** The fields from there to the leaf's own form. */
    private record Rest(
            @Nullable String register,
            String role,
            Leaf.@Nullable Target target,
            Hash text,
            String type,
            String unit,
            long useq) {}

    private Rest rest(boolean isSecond) {
        return new Rest(
                isSecond ? register() : null,
                word(",\"role\":\""),
                target(),
                hash(",\"text\":\""),
                word(",\"type\":\""),
                word(",\"unit\":\""),
                number(",\"useq\":\""));
    }

    private @Nullable Leaf leaf() {
        var head = head();
        boolean isSecond = bytes[at + 3] == 'e'; // of ,"register", where the first form goes on with ,"role"
        var rest = rest(isSecond);
        expect(isSecond ? ",\"v\":\"2\"}" : ",\"v\":\"1\"}");
        var type = LeafType.of(rest.type);
        if (isOther || at != bytes.length || type.isEmpty() || !isCode(rest.unit)) {
            return null;
        }
        return new Leaf(
                isSecond ? LeafVersion.V2 : LeafVersion.V1,
                type.get(),
                rest.unit,
                rest.useq,
                head.prev,
                head.happenedOn,
                head.recordedAt,
                rest.role,
                head.facts,
                rest.text,
                head.evidence,
                rest.target,
                head.drill,
                rest.register);
    }

    private @Nullable String register() {
        if (bytes[at + ",\"register\":".length()] == '"') {
            return word(",\"register\":\"");
        }
        expect(",\"register\":null");
        return null;
    }

    private boolean flag(String before) {
        expect(before);
        boolean isTrue = bytes[at] == 't';
        expect(isTrue ? "true" : "false");
        return isTrue;
    }

    private List<Hash> hashes(String before) {
        expect(before);
        var hashes = new ArrayList<Hash>();
        while (!isOther && bytes[at] != ']') {
            hashes.add(hash(hashes.isEmpty() ? "\"" : ",\""));
        }
        expect("]");
        return hashes;
    }

    private Leaf.@Nullable Target target() {
        expect(",\"target\":");
        if (bytes[at] == 'n') {
            expect("null");
            return null;
        }
        var hash = hash("{\"hash\":\"");
        long index = number(",\"index\":\"");
        expect("}");
        return new Leaf.Target(index, hash);
    }

    private Hash hash(String before) {
        expect(before);
        var hash = new Hash(sixteen(), sixteen(), sixteen(), sixteen());
        expect("\"");
        return hash;
    }

    private long sixteen() {
        long value = 0;
        int all = 0;
        for (int end = at + 16; at < end; at++) {
            int digit = DIGITS[bytes[at] & 0xff];
            all |= digit;
            value = value << 4 | digit & 0xf;
        }
        isOther |= all < 0;
        return value;
    }

    private LocalDate day(String before) {
        expect(before);
        int year = digits(4);
        expect("-");
        int month = digits(2);
        expect("-");
        return LocalDate.of(year, month, digits(2));
    }

    private Instant time(String before) {
        var day = day(before);
        expect("T");
        int hour = digits(2);
        expect(":");
        int minute = digits(2);
        expect(":");
        int second = digits(2);
        expect(".");
        int milli = digits(3);
        expect("Z\"");
        isOther |= hour > 23 || minute > 59 || second > 59;
        long seconds = day.toEpochDay() * SECONDS_OF_DAY + hour * 3600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, milli * 1_000_000L);
    }

    private static byte[] digits() {
        var digits = new byte[256];
        Arrays.fill(digits, (byte) -1);
        for (int value = 0; value < 16; value++) {
            digits[Character.forDigit(value, 16)] = (byte) value;
        }
        return digits;
    }

    private int digits(int count) {
        int value = 0;
        for (int end = at + count; at < end; at++) {
            isOther |= bytes[at] < '0' || bytes[at] > '9';
            value = 10 * value + bytes[at] - '0';
        }
        return value;
    }

    private long number(String before) {
        expect(before);
        int start = at;
        long value = 0;
        for (; bytes[at] >= '0' && bytes[at] <= '9' && at - start <= LONGEST_NUMBER; at++) {
            value = 10 * value + bytes[at] - '0';
        }
        int length = at - start;
        isOther |= length == 0 || length > LONGEST_NUMBER || length > 1 && bytes[start] == '0';
        expect("\"");
        return value;
    }

    /** Small letters, digits, dots and underlines, and the capitals of the root's code. */
    private String word(String before) {
        expect(before);
        int start = at;
        while (isOfWord(bytes[at])) {
            at++;
        }
        var word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        expect("\"");
        return word;
    }

    private static boolean isOfWord(byte letter) {
        return letter >= 'a' && letter <= 'z'
                || letter >= '0' && letter <= '9'
                || letter == '.'
                || letter == '_'
                || letter == 'C'
                || letter == 'N'
                || letter == 'O'
                || letter == 'P';
    }

    private static boolean isCode(String unit) {
        return unit.equals("CN")
                || unit.equals("OP")
                || unit.length() >= 2
                        && unit.length() <= 12
                        && unit.chars().allMatch(each -> each >= '0' && each <= '9');
    }

    private void expect(String text) {
        for (int i = 0; i < text.length(); i++) {
            isOther |= bytes[at + i] != text.charAt(i);
        }
        at += text.length();
    }
}
