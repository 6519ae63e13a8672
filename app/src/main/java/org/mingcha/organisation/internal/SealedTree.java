package org.mingcha.organisation.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.bundle.SealedSet;
import tools.jackson.databind.JsonNode;

/** A sealed tree's rows in their order, some thousands in memory. */
final class SealedTree {
    private static final int AHEAD = 8_192;

    private final SealedSet set;
    private final Deque<Place> ahead = new ArrayDeque<>();
    private long read;

    SealedTree(SealedSet set) {
        this.set = set;
    }

    /** A row where its parent and code put it. */
    record Place(String parent, String code, String row) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::parent).thenComparing(Place::code);
        private static final int UNTIL = 5;

        static Place of(String row) {
            var values = values(row);
            return new Place(values.get(0).asString(), values.get(1).asString(), row);
        }

        JsonNode values() {
            return values(row);
        }

        boolean hasEnded() {
            return !values().get(UNTIL).isNull();
        }

        private static JsonNode values(String row) {
            return CanonicalJson.parse(row.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    boolean hasNext() {
        if (ahead.isEmpty() && read < set.size()) {
            long end = Math.min(set.size(), read + AHEAD);
            set.range(read, end).rows().forEach(row -> ahead.add(Place.of(row)));
            read = end;
        }
        return !ahead.isEmpty();
    }

    Place peek() {
        return ahead.getFirst();
    }

    Place next() {
        return ahead.removeFirst();
    }
}
