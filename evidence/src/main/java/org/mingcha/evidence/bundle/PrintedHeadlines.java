package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.rule.Evaluation;
import tools.jackson.databind.JsonNode;

/**
 * The headlines by which a report calls its entries. Rules read no texts, so it is composed with a mark in place of each
 * headline first: only those whose mark it then prints are taken out of the store at all.
 *
 * @param report the report composed with these headlines, by the index of the entry
 * @param words the headlines of these entries, erased ones left out
 */
public record PrintedHeadlines(
        Function<Map<Long, String>, JsonNode> report, Function<Collection<Long>, Map<Long, String>> words) {
    /** Of an evaluation's entries, those in a register that has headlines. */
    public static SortedSet<Long> offered(Evaluation evaluation, Registers registers) {
        var offered = new TreeSet<Long>();
        evaluation.cited().forEach((index, fact) -> {
            if (registers.find(fact.source()).flatMap(Register::headline).isPresent()) {
                offered.add(index);
            }
        });
        return offered;
    }

    /** Where one is erased the report calls another entry, which has to be asked for then. */
    public SortedMap<Long, String> of(Collection<Long> offered) {
        var left = new TreeSet<>(offered);
        while (true) {
            var printed = printed(left);
            var known = words.apply(printed);
            if (known.keySet().containsAll(printed)) {
                return new TreeMap<>(known);
            }
            printed.removeAll(known.keySet());
            left.removeAll(printed);
        }
    }

    private SortedSet<Long> printed(Collection<Long> offered) {
        var printed = new TreeSet<Long>();
        if (!offered.isEmpty()) {
            var marks = new TreeMap<Long, String>();
            offered.forEach(index -> marks.put(index, mark(index)));
            collect(report.apply(marks).path("texts"), printed);
        }
        return printed;
    }

    /** A run with the mark of the one entry that it cites. */
    private static void collect(JsonNode node, SortedSet<Long> printed) {
        var cited = node.path("cite");
        if (cited.size() == 1) {
            var index = cited.get(0).asLong(-1);
            if (node.path("text").asString("").equals(mark(index))) {
                printed.add(index);
            }
        }
        node.forEach(each -> collect(each, printed));
    }

    /** As no number, day or word of a report is written. */
    private static String mark(long index) {
        return "⟨" + index + "⟩";
    }
}
