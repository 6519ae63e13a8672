package org.mingcha.evidence.checklist;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a clause is said; all of it must hold. Names are figures, or numbers of the whole report.
 *
 * @param zero all of these are 0, empty or not computable
 * @param nonzero none of these is
 * @param any at least one of these is neither
 * @param equal all of these are numbers, and the same
 * @param unequal all of these are numbers, and not all the same
 * @param same the words of all of these are there, and the same
 * @param different the words of all of these are there, and not all the same
 * @param results codes, one of which the item in whose words the clause stands has; none: no condition
 * @param items what other items come to; null: no condition
 */
public record Guard(
        List<String> zero,
        List<String> nonzero,
        List<String> any,
        List<String> equal,
        List<String> unequal,
        List<String> same,
        List<String> different,
        List<String> results,
        @Nullable Others items,
        MonthRange endMonth) {
    public static final Guard NONE = new Guard(
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            MonthRange.ALL);

    public Guard {
        zero = List.copyOf(zero);
        nonzero = List.copyOf(nonzero);
        any = List.copyOf(any);
        equal = List.copyOf(equal);
        unequal = List.copyOf(unequal);
        same = List.copyOf(same);
        different = List.copyOf(different);
        results = List.copyOf(results);
    }

    /** The figures and numbers that it asks about. */
    public List<String> names() {
        return Stream.of(zero, nonzero, any, equal, unequal)
                .flatMap(List::stream)
                .toList();
    }

    /** The words that it compares. */
    public List<String> words() {
        return Stream.concat(same.stream(), different.stream()).toList();
    }

    /** How many of these items must have one of these results. */
    public record Others(HowMany howMany, List<String> ids, List<String> results) {
        public Others {
            ids = List.copyOf(ids);
            results = List.copyOf(results);
        }

        public boolean hold(List<Boolean> each) {
            return switch (howMany) {
                case ANY -> each.contains(true);
                case ALL -> !each.contains(false);
                case NONE -> !each.contains(true);
            };
        }
    }

    /** At least one, each, not one. */
    public enum HowMany {
        ANY,
        ALL,
        NONE
    }
}
