package org.mingcha.assignment.burden;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mingcha.inspection.campaign.UnitName;

/**
 * What was asked of a unit in a year.
 *
 * @param asked by month, then superior
 */
public record BurdenYear(UnitName unit, int year, List<AskedMatter> asked) {
    /** Asked by two superiors, or twice in a month. */
    public record Twice(String label, List<AskedMatter> by) {
        public Twice {
            by = List.copyOf(by);
        }
    }

    public BurdenYear {
        asked = List.copyOf(asked);
    }

    public int minutes() {
        return asked.stream().mapToInt(AskedMatter::minutes).sum();
    }

    /** Of the twelve months. */
    public List<Integer> minutesByMonth() {
        return IntStream.rangeClosed(1, 12).mapToObj(this::minutes).toList();
    }

    private int minutes(int month) {
        return asked.stream()
                .filter(each -> each.month().getMonthValue() == month)
                .mapToInt(AskedMatter::minutes)
                .sum();
    }

    /** By superior, in the order in which they first asked. */
    public Map<UnitName, BurdenYear> bySuperior() {
        return asked.stream()
                .collect(Collectors.groupingBy(
                        AskedMatter::superior,
                        LinkedHashMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), list -> new BurdenYear(unit, year, list))));
    }

    /** What was asked twice, each with who asked; what is the same by its words and by its register is said once. */
    public List<Twice> twice() {
        var labels = new LinkedHashMap<String, String>();
        asked.forEach(
                each -> each.questions().forEach(question -> labels.putIfAbsent(question.key(), question.label())));
        return labels.entrySet().stream()
                .map(each -> new Twice(
                        each.getValue(),
                        together(asked.stream()
                                .filter(one -> one.asks(each.getKey()))
                                .toList())))
                .filter(each -> !each.by().isEmpty())
                .distinct()
                .toList();
    }

    /** All, where two superiors ask; else those of the months in which one asked more than once. */
    private static List<AskedMatter> together(List<AskedMatter> by) {
        if (by.stream().map(AskedMatter::superior).distinct().count() > 1) {
            return by;
        }
        Map<YearMonth, Long> months =
                by.stream().collect(Collectors.groupingBy(AskedMatter::month, Collectors.counting()));
        return by.stream()
                .filter(each -> months.getOrDefault(each.month(), 0L) > 1)
                .toList();
    }
}
