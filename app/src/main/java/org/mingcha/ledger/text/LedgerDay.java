package org.mingcha.ledger.text;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as ledgers have it: without its year, with the weekday, of several days, in Chinese numerals.
 *
 * @param text as {@link DateText} reads it; what is not understood as it was written
 */
public record LedgerDay(String text, Trait trait) {
    public enum Trait {
        WRITTEN,
        /** The year is another line's. */
        YEAR_GIVEN,
        /** Several days: the first. */
        FIRST_OF_SEVERAL,
        /** The last day for something: 5月31日前. */
        LIMIT,
        /** A month, a year, a word: no day. */
        OPEN
    }

    /** What is said above of days that leave it out. */
    public record Context(OptionalInt year, OptionalInt month) {
        public static final Context NONE = new Context(OptionalInt.empty(), OptionalInt.empty());
    }

    private static final Pattern WEEKDAY = Pattern.compile(" ?\\(?(?:星期|周)[一二三四五六日天]\\)?");
    private static final Pattern GAPS = Pattern.compile("(?<=[年月./-]) +(?=\\d)|(?<=\\d) +(?=[年月日./-])");
    private static final String YEAR = "(\\d{4}|\\d{2}) ?[-./年] ?";
    private static final String MONTH_DAY = "(\\d{1,2}) ?[-./月] ?(\\d{1,2}) ?[日号]?";
    private static final Pattern WITH_YEAR = Pattern.compile(YEAR + MONTH_DAY + "(?![\\d])(.*)");
    private static final Pattern WITHOUT_YEAR = Pattern.compile(MONTH_DAY + "(?![\\d年])(.*)");
    /** What follows the first of several days. */
    private static final Pattern FURTHER =
            Pattern.compile(" ?[-–—~～至到、,，和及] ?(?:(?:\\d{4} ?[-./年] ?)?\\d{1,2} ?[-./月] ?)?\\d{1,2} ?[日号]?.*");

    private static final Pattern HOURS =
            Pattern.compile(" ?((?:凌晨|早上|上午|中午|下午|晚上)? ?\\d{1,2} ?[:时点].*?)(?:[-–—~～至到].*)?");
    private static final Pattern EVENING = Pattern.compile("晚(?=\\d)");
    private static final Pattern MORNING = Pattern.compile("早(?=\\d)");
    private static final Pattern SPELT = ChineseNumerals.before("年月日号");
    /** 七月二十. */
    private static final Pattern BARE_DAY = Pattern.compile("(.*\\d月)([" + ChineseNumerals.CHARACTERS + "]{1,3})");

    private static final Pattern DAY_ALONE =
            Pattern.compile("(\\d{1,2}) ?[日号]?( ?[-–—~～至到、,，和及] ?\\d{1,2} ?[日号]?)?(?:[上下]午|晚上?)?");
    private static final Pattern NO_DIGITS = Pattern.compile("[^\\d]*");
    /** 5月31日前: a limit, and no day on which anything was. */
    private static final Pattern LIMIT = Pattern.compile(" ?(?:之?前|止|内)(?:完成|报送|办结|答复)?");

    /**
     * @param plain tidied, half-width
     * @param isNumber whether the sheet holds a number: 3.1 may have been typed as 3.10
     * @param said what a title or a sheet's name says of what stands below
     */
    public static LedgerDay read(String plain, boolean isNumber, Context said, int dayOffset) {
        var year = said.year();
        var bare = GAPS.matcher(WEEKDAY.matcher(digits(plain)).replaceAll("")).replaceAll("");
        var evening = EVENING.matcher(bare).replaceAll("晚上");
        var spoken = MORNING.matcher(evening).replaceAll("早上");
        if (isDay(spoken, dayOffset)) {
            return new LedgerDay(spoken, Trait.WRITTEN);
        }
        boolean isOfMonth = said.month().isPresent() && spoken.matches("\\d{1,2}[-~—～至]\\d{1,2}日");
        return (isOfMonth ? withoutMonth(spoken, said, dayOffset) : withYear(spoken, year, dayOffset))
                .or(() -> withoutYear(spoken, isNumber, year, dayOffset))
                .or(() -> withoutMonth(spoken, said, dayOffset))
                .orElse(new LedgerDay(plain, Trait.OPEN));
    }

    private static String digits(String plain) {
        var digits = ChineseNumerals.inDigits(plain, SPELT);
        var bare = BARE_DAY.matcher(digits);
        return bare.matches()
                ? bare.group(1)
                        + ChineseNumerals.value(bare.group(2))
                                .map(String::valueOf)
                                .orElse(bare.group(2))
                : digits;
    }

    private static Optional<LedgerDay> withoutMonth(String text, Context said, int dayOffset) {
        var parts = DAY_ALONE.matcher(text);
        if (!parts.matches() || said.year().isEmpty() || said.month().isEmpty()) {
            return Optional.empty();
        }
        var day = said.year().getAsInt() + "-" + said.month().getAsInt() + "-" + parts.group(1);
        var trait = parts.group(2) == null ? Trait.YEAR_GIVEN : Trait.FIRST_OF_SEVERAL;
        return isDay(day, dayOffset) ? Optional.of(new LedgerDay(day, trait)) : Optional.empty();
    }

    private static boolean isDay(String text, int dayOffset) {
        return DateText.read(text, dayOffset) instanceof DateText.Meaning.Moment;
    }

    private static Optional<LedgerDay> withYear(String text, OptionalInt year, int dayOffset) {
        var parts = WITH_YEAR.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var written = parts.group(1);
        if (written.length() == 4) {
            return day(written, parts, 2, Trait.WRITTEN, dayOffset);
        }
        // 25.3.24, where the ledger is of 2025; 12.3.24 may be anything.
        return year.isPresent() && Math.abs(year.getAsInt() % 100 - Integer.parseInt(written)) <= 1
                ? day("20" + written, parts, 2, Trait.YEAR_GIVEN, dayOffset)
                : Optional.empty();
    }

    private static Optional<LedgerDay> withoutYear(String text, boolean isNumber, OptionalInt year, int dayOffset) {
        var parts = WITHOUT_YEAR.matcher(text);
        if (!parts.matches() || year.isEmpty() || isNumber && parts.group(2).matches("[123]")) {
            return Optional.empty();
        }
        return day(Integer.toString(year.getAsInt()), parts, 1, Trait.YEAR_GIVEN, dayOffset);
    }

    private static Optional<LedgerDay> day(String year, Matcher parts, int from, Trait trait, int dayOffset) {
        var day = year + "-" + parts.group(from) + "-" + parts.group(from + 1);
        var rest = parts.group(from + 2);
        if (!isDay(day, dayOffset)) {
            return Optional.empty();
        }
        if (LIMIT.matcher(rest).matches()) {
            return Optional.of(new LedgerDay(day, Trait.LIMIT));
        }
        if (FURTHER.matcher(rest).matches()) {
            return Optional.of(new LedgerDay(day, Trait.FIRST_OF_SEVERAL));
        }
        var hours = HOURS.matcher(rest);
        if (hours.matches()) {
            var clock = day + " " + hours.group(1).strip();
            return Optional.of(new LedgerDay(isDay(clock, dayOffset) ? clock : day, trait));
        }
        return NO_DIGITS.matcher(rest).matches() ? Optional.of(new LedgerDay(day, trait)) : Optional.empty();
    }
}
