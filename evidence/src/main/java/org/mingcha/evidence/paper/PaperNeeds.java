package org.mingcha.evidence.paper;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a paper's values stand on: this a bundle shows, and nothing beside it.
 *
 * @param leaves by their indices
 * @param facts the leaves of which the facts are opened
 * @param texts by leaf, the fields of the text that are opened
 * @param documents by the type that publishes them, {@code id@version}
 * @param bodies by unit, the fields of its description that are opened
 * @param units whose names stand in the sealed tree
 */
public record PaperNeeds(
        SortedSet<Long> leaves,
        SortedSet<Long> facts,
        SortedMap<Long, SortedSet<String>> texts,
        SortedMap<String, SortedSet<String>> documents,
        SortedMap<String, SortedSet<String>> bodies,
        SortedSet<String> units) {
    public PaperNeeds {
        leaves = Collections.unmodifiableSortedSet(new TreeSet<>(leaves));
        facts = Collections.unmodifiableSortedSet(new TreeSet<>(facts));
        texts = copy(texts);
        documents = copy(documents);
        bodies = copy(bodies);
        units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
    }

    private static <K> SortedMap<K, SortedSet<String>> copy(SortedMap<K, SortedSet<String>> sets) {
        var copies = new TreeMap<K, SortedSet<String>>();
        sets.forEach((key, set) -> copies.put(key, Collections.unmodifiableSortedSet(new TreeSet<>(set))));
        return Collections.unmodifiableSortedMap(copies);
    }

    public static PaperNeeds of(PaperSheet sheet) {
        var collected = new Collected();
        sheet.values().forEach(collected::add);
        return new PaperNeeds(
                collected.leaves,
                collected.facts,
                collected.texts,
                collected.documents,
                collected.bodies,
                collected.units);
    }

    private static final class Collected {
        private final SortedSet<Long> leaves = new TreeSet<>();
        private final SortedSet<Long> facts = new TreeSet<>();
        private final SortedMap<Long, SortedSet<String>> texts = new TreeMap<>();
        private final SortedMap<String, SortedSet<String>> documents = new TreeMap<>();
        private final SortedMap<String, SortedSet<String>> bodies = new TreeMap<>();
        private final SortedSet<String> units = new TreeSet<>();

        void add(PaperRun.Value value) {
            if (value.cited() != null) {
                leaves.addAll(value.cited());
            }
            switch (value.from()) {
                case ValueSource.OfFacts fact -> {
                    leaves.add(fact.leaf());
                    facts.add(fact.leaf());
                }
                case ValueSource.OfText text -> {
                    leaves.add(text.leaf());
                    put(texts, text.leaf(), text.field());
                }
                case ValueSource.Happened happened -> leaves.add(happened.leaf());
                case ValueSource.Indexed indexed -> leaves.add(indexed.leaf());
                case ValueSource.Counted counted -> leaves.addAll(counted.leaves());
                case ValueSource.Published published -> put(documents, published.type(), published.document());
                case ValueSource.Described described -> put(bodies, described.unit(), described.field());
                case ValueSource.Named named -> units.add(named.unit());
                case ValueSource.Declared _, ValueSource.Dated _, ValueSource.Numbered _ -> {}
            }
        }

        private static <K> void put(SortedMap<K, SortedSet<String>> sets, K key, String element) {
            sets.computeIfAbsent(key, _ -> new TreeSet<>()).add(element);
        }
    }
}
