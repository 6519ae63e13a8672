package org.mingcha.inspection.draw;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.database.Coded;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.CampaignId;

/**
 * What a population is made of.
 *
 * @param unit the unit whose subtree it is taken from
 * @param among kinds of units or registers, empty: all of them; of items the campaign's number and, if only those,
 *     their conclusions
 * @param from first day; of units: those that exist on it
 * @param to last day; of units the same as {@code from}
 * @param by what parts it into strata
 */
public record Filter(Of of, String unit, SortedSet<String> among, LocalDate from, LocalDate to, Strata by) {
    /** The line of {@link #lines()} that says that items are drawn. */
    public static final String OF_ITEMS = "of=" + Of.ITEMS.code();

    public Filter {
        among = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(among));
    }

    /** What is drawn. */
    public enum Of implements Coded {
        UNITS,
        ENTRIES,
        /** The items of a campaign's assessments. */
        ITEMS
    }

    /** What parts a population. */
    public enum Strata implements Coded {
        NONE,
        /** The kind of the unit. */
        KIND,
        /** Of units the unit above; of all else the unit itself. */
        UNIT,
        REGISTER,
        ITEM;
    }

    /** The units below this one that exist on the day. */
    public static Filter units(String unit, SortedSet<String> kinds, LocalDate day, Strata by) {
        return new Filter(Of.UNITS, unit, kinds, day, day, by);
    }

    /** The items of a campaign's filings that were signed within these days. */
    public static Filter items(String unit, Items items, Days days, Strata by) {
        var among = new TreeSet<String>();
        among.add(Long.toString(items.campaign().value()));
        items.conclusions().forEach(result -> among.add(result.code()));
        return new Filter(Of.ITEMS, unit, among, days.from(), days.to(), by);
    }

    /** @param conclusions only with one of these; empty: with any */
    public record Items(CampaignId campaign, Set<Result> conclusions) {
        public Items {
            conclusions = Set.copyOf(conclusions);
        }
    }

    /** First and last. */
    public record Days(LocalDate from, LocalDate to) {}

    /** Whose items are drawn; empty where it is not exactly one. */
    public Optional<CampaignId> campaign() {
        var numbers =
                among.stream().filter(each -> each.matches("[1-9]\\d{0,17}")).toList();
        return numbers.size() == 1 ? Optional.of(new CampaignId(Long.parseLong(numbers.getFirst()))) : Optional.empty();
    }

    /** Conclusions that the items have to have; empty: any. */
    public Set<Result> conclusions() {
        return Arrays.stream(Result.values())
                .filter(result -> among.contains(result.code()))
                .collect(Collectors.toSet());
    }

    /** As the facts of {@code draw.commit} say it: {@code name=value}. */
    public List<String> lines() {
        return Stream.of(
                        "of=" + of.code(),
                        "unit=" + unit,
                        "among=" + String.join(",", among),
                        "from=" + from,
                        "to=" + to,
                        "by=" + by.code())
                .toList();
    }
}
