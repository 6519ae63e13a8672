package org.mingcha.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a unit appears in what it writes, and which operator's duties it has: what {@code unit.described} seals. Rules read
 * the class; the rest is text.
 *
 * @param operatorClass one of {@link #CLASSES}; null: none is said
 * @param names the names under which it acts
 * @param signature how it signs (署名)
 * @param selfDesignation what it calls itself (自称)
 * @param addressees to whom it writes, by matter
 * @param numberSeries the beginning of its document numbers, by series
 */
public record UnitDescription(
        @Nullable String operatorClass,
        List<String> names,
        String signature,
        String selfDesignation,
        SortedMap<String, String> addressees,
        SortedMap<String, String> numberSeries) {
    /** Operators of critical information infrastructure, central and state organs, all others. */
    public static final Set<String> CLASSES = Set.of("cii", "central", "other");

    public static final String CLASS = "class";
    public static final String NAMES = "names";
    public static final String SIGNATURE = "signature";
    public static final String SELF_DESIGNATION = "self_designation";
    public static final String ADDRESSEES = "addressees";
    public static final String NUMBER_SERIES = "number_series";
    public static final String ACCOUNT = "by_account";

    /** The words by which a body appears on paper. */
    public static final List<String> ON_PAPER = List.of(ADDRESSEES, NAMES, SELF_DESIGNATION, SIGNATURE);

    private static final int MOST = 50;
    private static final Pattern WORDS = Pattern.compile("[^\\p{Cntrl}]{1,200}");
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,30}");

    public UnitDescription {
        names = List.copyOf(names);
        addressees = Collections.unmodifiableSortedMap(new TreeMap<>(addressees));
        numberSeries = Collections.unmodifiableSortedMap(new TreeMap<>(numberSeries));
        if (operatorClass != null && !CLASSES.contains(operatorClass)) {
            throw new MalformedEvidence("There is no class of operators " + operatorClass);
        }
        names.forEach(each -> check(NAMES, each));
        check(SIGNATURE, signature.isEmpty() ? "-" : signature);
        check(SELF_DESIGNATION, selfDesignation.isEmpty() ? "-" : selfDesignation);
        check(ADDRESSEES, addressees);
        check(NUMBER_SERIES, numberSeries);
        if (names.size() > MOST) {
            throw new MalformedEvidence(NAMES + " has more than " + MOST);
        }
    }

    public Content facts() {
        return new Content(operatorClass == null ? Map.of() : Map.of(CLASS, operatorClass));
    }

    /** A line for each of a map's: the key, a space, the words. */
    public Content text(String account) {
        var values = new TreeMap<String, Object>(Map.of(ACCOUNT, account));
        put(values, NAMES, names);
        put(values, ADDRESSEES, lines(addressees));
        put(values, NUMBER_SERIES, lines(numberSeries));
        if (!signature.isEmpty()) {
            values.put(SIGNATURE, signature);
        }
        if (!selfDesignation.isEmpty()) {
            values.put(SELF_DESIGNATION, selfDesignation);
        }
        return new Content(values);
    }

    public static UnitDescription of(Content facts, Content text) {
        return new UnitDescription(
                facts.text(CLASS).orElse(null),
                text.all(NAMES),
                text.text(SIGNATURE).orElse(""),
                text.text(SELF_DESIGNATION).orElse(""),
                map(text.all(ADDRESSEES)),
                map(text.all(NUMBER_SERIES)));
    }

    /** One of a unit's descriptions, as its leaf dates it. */
    public record Said(LocalDate happenedOn, Instant recordedAt) {}

    /**
     * Which of a unit's descriptions holds on a day. The first holds from its day; a later one never from a day before that
     * of its recording, so that nobody changes afterwards which limits a past period had. Of those that hold by then the one
     * from the latest day, of the same day the later in the log.
     *
     * @param said in the order of the log
     */
    public static OptionalInt holding(List<Said> said, ZoneId zone, LocalDate day) {
        var found = OptionalInt.empty();
        var latest = LocalDate.MIN;
        for (var place = 0; place < said.size(); place++) {
            var from = from(said, place, zone);
            if (!from.isAfter(day) && !from.isBefore(latest)) {
                found = OptionalInt.of(place);
                latest = from;
            }
        }
        return found;
    }

    /** The first day on which this one of them holds. */
    public static LocalDate from(List<Said> said, int place, ZoneId zone) {
        var each = said.get(place);
        var recorded = each.recordedAt().atZone(zone).toLocalDate();
        return place == 0 || each.happenedOn().isAfter(recorded) ? each.happenedOn() : recorded;
    }

    private static void put(TreeMap<String, Object> values, String field, List<String> lines) {
        if (!lines.isEmpty()) {
            values.put(field, lines);
        }
    }

    private static List<String> lines(SortedMap<String, String> words) {
        return words.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }

    private static SortedMap<String, String> map(List<String> lines) {
        var words = new TreeMap<String, String>();
        for (var line : lines) {
            var space = line.indexOf(' ');
            words.put(line.substring(0, Math.max(space, 0)), line.substring(space + 1));
        }
        return words;
    }

    private static void check(String field, SortedMap<String, String> words) {
        words.forEach((key, each) -> {
            if (!KEY.matcher(key).matches()) {
                throw new MalformedEvidence(field + " cannot have the key " + key);
            }
            check(field, each);
        });
        if (words.size() > MOST) {
            throw new MalformedEvidence(field + " has more than " + MOST);
        }
    }

    private static void check(String field, String words) {
        if (!WORDS.matcher(words).matches() || words.isBlank() || !words.strip().equals(words)) {
            throw new MalformedEvidence(field + " is empty, too long, or has blanks around it or control characters");
        }
    }
}
