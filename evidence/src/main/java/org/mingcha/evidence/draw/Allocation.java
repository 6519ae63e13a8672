package org.mingcha.evidence.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How many are drawn from each stratum. */
public enum Allocation {
    /** So many of the whole, by size: the whole numbers of the quotas first, then one each by largest remainder. */
    PROPORTIONAL,
    /** So many of every stratum, or all where it has fewer. */
    EACH;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Allocation> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** @param sizes of the strata, in the population's order */
    public List<Long> takes(List<Long> sizes, long sample) {
        return switch (this) {
            case EACH -> sizes.stream().map(size -> Math.min(size, sample)).toList();
            case PROPORTIONAL -> proportional(sizes, sample);
        };
    }

    private static List<Long> proportional(List<Long> sizes, long sample) {
        long whole = sizes.stream().mapToLong(Long::longValue).sum();
        long wanted = Math.min(sample, whole);
        var takes = new ArrayList<Long>();
        sizes.forEach(size -> takes.add(Math.multiplyExact(wanted, size) / whole));
        long left = wanted - takes.stream().mapToLong(Long::longValue).sum();
        byRemainder(sizes, wanted, whole).stream().limit(left).forEach(at -> takes.set(at, takes.get(at) + 1));
        return List.copyOf(takes);
    }

    /** Places by remainder, largest first; equal remainders in the population's order, because the sort is stable. */
    private static List<Integer> byRemainder(List<Long> sizes, long wanted, long whole) {
        var places = new ArrayList<Integer>();
        for (int at = 0; at < sizes.size(); at++) {
            places.add(at);
        }
        places.sort(Comparator.comparingLong(at -> -(wanted * sizes.get(at) % whole)));
        return places;
    }
}
