package org.mingcha.ledger.text;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** The year and the month that a title or a sheet's name says: 2025年1月, 二〇二五年, 3月份. */
public final class LedgerYear {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d{2})(?!\\d)");
    private static final Pattern MONTH = Pattern.compile("(?<![\\d-])(1[0-2]|0?[1-9])月(?:份|$|[^\\d日份至—~-])");

    private static final Pattern SPELT_YEAR = ChineseNumerals.before("年");
    private static final Pattern SPELT_MONTH = ChineseNumerals.before("月");

    private LedgerYear() {}

    public static OptionalInt year(String text) {
        var found = YEAR.matcher(ChineseNumerals.inDigits(Wordform.plain(text), SPELT_YEAR));
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** Only where it says one: 1月至9月 is no month. */
    public static OptionalInt month(String text) {
        var plain = ChineseNumerals.inDigits(Wordform.plain(text), SPELT_MONTH);
        if (plain.matches(".*\\d月?[-—~至到]\\d{1,2}月.*")) {
            return OptionalInt.empty();
        }
        var found = MONTH.matcher(plain);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }
}
