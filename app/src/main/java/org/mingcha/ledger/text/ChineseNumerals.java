package org.mingcha.ledger.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in Chinese characters: 四十五, 一百零八, and digit by digit 二〇二五. */
final class ChineseNumerals {
    static final String CHARACTERS = "〇零一二两三四五六七八九十百千";
    private static final Pattern RUN = Pattern.compile("[" + CHARACTERS + "]+");
    private static final String DIGITS = "〇一二三四五六七八九";

    private ChineseNumerals() {}

    /** Empty where the characters make no number up to 9,999. */
    static Optional<Integer> value(String characters) {
        if (characters.isEmpty() || !RUN.matcher(characters).matches()) {
            return Optional.empty();
        }
        return characters.matches(".*[十百千].*") ? counted(characters) : spelt(characters);
    }

    private static Optional<Integer> spelt(String characters) {
        if (characters.length() > 4) {
            return Optional.empty();
        }
        int value = 0;
        for (char each : characters.toCharArray()) {
            value = value * 10 + digit(each);
        }
        return Optional.of(value);
    }

    private static Optional<Integer> counted(String characters) {
        int total = 0;
        int digit = 0;
        int before = 10_000;
        for (char each : characters.toCharArray()) {
            int unit = "十百千".indexOf(each) < 0 ? 0 : (int) Math.pow(10, "十百千".indexOf(each) + 1.0);
            if (unit == 0) {
                digit = digit(each);
            } else if (unit >= before) {
                return Optional.empty();
            } else {
                total += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
                before = unit;
            }
        }
        return Optional.of(total + digit);
    }

    private static int digit(char each) {
        return switch (each) {
            case '零' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(each);
        };
    }

    /** Such a number, where it stands before one of these characters. */
    static Pattern before(String characters) {
        return Pattern.compile("([" + CHARACTERS + "]{1,4})(?=[" + characters + "])");
    }

    /** The same text with every such number in digits. */
    static String inDigits(String text, Pattern numbers) {
        return numbers.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        value(found.group(1)).map(String::valueOf).orElse(found.group(1))));
    }
}
