package org.mingcha.evidence.bundle;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import tools.jackson.databind.JsonNode;

/** The three kinds of sealed sets: how a row looks, and by what rows are sorted (leaf.md, "Sets"). */
public enum SetKind {
    /** By parent and code; the rows of a unit that came back, by the day they ended, the open one last. */
    UNITS,
    /** By unit. */
    EXPECTED,
    /** By stratum and key. */
    POPULATION;

    private static final String DRAW_COMMIT = "draw.commit";
    private static final String OPEN = "~"; // behind every day
    private static final int EXPECTED_ELEMENTS = 3;

    /** By what a row is sorted. */
    public record Key(List<String> parts) implements Comparable<Key> {
        public Key {
            parts = List.copyOf(parts);
        }

        /** Part by part as UTF-8 bytes. */
        @Override
        public int compareTo(Key other) {
            for (int i = 0; i < parts.size(); i++) {
                int order = Arrays.compareUnsigned(utf8(parts.get(i)), utf8(other.parts.get(i)));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Of the set that a leaf of this type seals; empty where it seals none. */
    public static Optional<SetKind> of(LeafType type) {
        if (type.equals(LeafType.UNITS_CHANGED)) {
            return Optional.of(UNITS);
        }
        if (type.equals(LeafType.PERIOD_OPENED)) {
            return Optional.of(EXPECTED);
        }
        return type.code().equals(DRAW_COMMIT) ? Optional.of(POPULATION) : Optional.empty();
    }

    /**
     * The key of a row.
     *
     * @throws MalformedEvidence where it is no row of such a set in its one spelling
     */
    public Key key(String row) {
        return switch (this) {
            case UNITS -> units(row);
            case EXPECTED -> expected(texts(row));
            case POPULATION -> population(texts(row));
        };
    }

    private static Key units(String row) {
        var unit = UnitRowJson.parse(row);
        var until = unit.until();
        return new Key(List.of(unit.parent(), unit.code(), until == null ? OPEN : until.toString()));
    }

    private static Key expected(List<String> texts) {
        if (texts.size() != EXPECTED_ELEMENTS || !List.of("owes", "exempt").contains(texts.get(1))) {
            throw new MalformedEvidence("Not a row of an expected set");
        }
        return new Key(List.of(texts.getFirst()));
    }

    private static Key population(List<String> texts) {
        if (texts.size() < 2) {
            throw new MalformedEvidence("Not a row of a population");
        }
        return new Key(texts.subList(0, 2));
    }

    private static List<String> texts(String row) {
        var array = CanonicalJson.parseCanonical(row.getBytes(StandardCharsets.UTF_8));
        if (!array.isArray() || !array.valueStream().allMatch(JsonNode::isString)) {
            throw new MalformedEvidence("Not a list of texts");
        }
        return array.valueStream().map(JsonNode::stringValue).toList();
    }
}
