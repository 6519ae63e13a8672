package org.mingcha.ledger.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as ledgers have it: 二十八, 20+5, 30人（含线上10人）, 干部20人、群众75人, 约40余人.
 *
 * @param text as {@link NumberText} reads it; what is not understood as it was written
 */
public record LedgerCount(String text, Trait trait) {
    public enum Trait {
        WRITTEN,
        /** Found between words, or added up from several. */
        FOUND,
        /** About so many. */
        ABOUT,
        OPEN
    }

    private static final Pattern ABOUT = Pattern.compile("约|近[\\d一二两三四五六七八九十百千]|余|左右|若干|上下|[\\d十百千]多|几[十百]|数[十百]");
    private static final Pattern OF_WHICH = Pattern.compile("[(（](?:其中|含|包括|内含|另有)[^()（）]*[)）]|[,，、;；](?:其中|含|包括).*");
    private static final Pattern SUM = Pattern.compile("\\d{1,7}(?: ?[+＋] ?\\d{1,7}){1,9}(人|名|次|个)?");
    /** 应到50人，实到47人. */
    private static final Pattern CAME = Pattern.compile("实到 ?(\\d{1,7})");

    private static final Pattern IN_ALL = Pattern.compile("(?:共计?|合计|总计|总共|一共) ?(\\d{1,7}) ?(?:人次|人|名|位|$)");
    private static final String COUNTED = "(\\d{1,7}|[" + ChineseNumerals.CHARACTERS + "]{1,7})";
    private static final Pattern PERSONS = Pattern.compile(COUNTED + " ?(?:人次|人|名|位)");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,7}");

    /**
     * @param plain tidied, half-width
     * @param unit the field's own counting unit
     */
    public static LedgerCount read(String plain, @Nullable String unit) {
        var bare = OF_WHICH.matcher(plain).replaceAll("").strip();
        boolean about = ABOUT.matcher(bare).find();
        if (!about && NumberText.read(bare, unit).isPresent()) {
            return new LedgerCount(bare, Trait.WRITTEN);
        }
        return number(bare)
                .map(value -> new LedgerCount(value.text(), about ? Trait.ABOUT : value.trait()))
                .orElse(new LedgerCount(plain, Trait.OPEN));
    }

    private static Optional<LedgerCount> number(String bare) {
        if (SUM.matcher(bare).matches()) {
            return Optional.of(new LedgerCount(sum(all(DIGITS, bare)), Trait.WRITTEN));
        }
        var whole = ChineseNumerals.value(bare.replaceAll("(?:人次|[人名位次个])$", ""));
        if (whole.isPresent()) {
            return Optional.of(new LedgerCount(whole.get().toString(), Trait.WRITTEN));
        }
        var came = CAME.matcher(bare);
        if (came.find()) {
            return Optional.of(new LedgerCount(came.group(1), Trait.FOUND));
        }
        var inAll = IN_ALL.matcher(bare);
        if (inAll.find()) {
            return Optional.of(new LedgerCount(inAll.group(1), Trait.FOUND));
        }
        return between(bare);
    }

    /** Numbers of persons are added up; a single number of anything is that number. */
    private static Optional<LedgerCount> between(String bare) {
        var persons = all(PERSONS, bare.replace("余", "").replaceAll("(?<=\\d)多", ""));
        var digits = all(DIGITS, bare);
        if (!persons.isEmpty() && digits.size() <= persons.size()) {
            return Optional.of(new LedgerCount(sum(persons), Trait.FOUND));
        }
        return digits.size() == 1 && persons.isEmpty()
                ? Optional.of(new LedgerCount(digits.getFirst().toString(), Trait.FOUND))
                : Optional.empty();
    }

    private static List<BigDecimal> all(Pattern pattern, String text) {
        var found = new ArrayList<BigDecimal>();
        for (var match = pattern.matcher(text); match.find(); ) {
            var digits = match.groupCount() > 0 && match.group(1) != null ? match.group(1) : match.group();
            if (digits.matches("\\d+")) {
                found.add(new BigDecimal(digits));
            } else {
                ChineseNumerals.value(digits).map(BigDecimal::valueOf).ifPresent(found::add);
            }
        }
        return found;
    }

    private static String sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
    }
}
