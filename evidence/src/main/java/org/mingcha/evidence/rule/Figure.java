package org.mingcha.evidence.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.checklist.FigureUnit;
import org.mingcha.evidence.checklist.Rule.Mark;

/**
 * One figure with the entries that it was computed from.
 *
 * @param entries their log indices, ascending; for a count as many as the figure
 * @param late how many of them were recorded late
 * @param marks how many of them carry a remark
 */
public record Figure(
        String name, FigureUnit unit, Value value, List<Long> entries, int late, Map<Mark.Kind, Integer> marks) {
    public Figure {
        entries = List.copyOf(entries);
        var copy = new EnumMap<Mark.Kind, Integer>(Mark.Kind.class);
        copy.putAll(marks);
        marks = Collections.unmodifiableMap(copy);
    }

    /** The number; empty for words and for what cannot be computed. */
    public Optional<BigDecimal> number() {
        return value instanceof Value.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    /** Whether it is 0, empty or not computable. */
    public boolean isZero() {
        return switch (value) {
            case Value.Number number -> number.value().signum() == 0;
            case Value.Words words -> words.text().isEmpty();
            case Value.NotComputable _ -> true;
        };
    }

    /** A figure's value. */
    public sealed interface Value {
        record Number(BigDecimal value) implements Value {}

        record Words(String text) implements Value {}

        /** The median of nothing, the share of nothing. */
        record NotComputable() implements Value {}
    }
}
