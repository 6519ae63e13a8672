package org.mingcha.inspection.appraisal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.ExpectedSet;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.Seal;
import org.mingcha.evidence.Units;

class SharedFactsTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);

    private final List<Set<String>> asked = new ArrayList<>();
    private final SharedFacts reading = new SharedFacts(new Asking());

    @Test
    void unitsBelowAreAnsweredFromWhatWasReadForTheOneAbove() {
        assertThat(indexes("county", "town", "village")).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(indexes("town", "village")).containsExactly(0L, 1L, 3L, 4L);
        assertThat(indexes("village")).containsExactly(0L, 3L);
        assertThat(asked).hasSize(1);
    }

    @Test
    void whatTheFirstDidNotHoldIsAsked() {
        assertThat(indexes("county", "town")).containsExactly(1L, 2L, 4L);
        assertThat(indexes("village")).containsExactly(0L, 3L);
        assertThat(reading.of(Set.of("town"), "return.filed", FIRST, FIRST)).isEmpty();
        assertThat(asked).hasSize(3);
    }

    private List<Long> indexes(String... units) {
        return reading.of(new TreeSet<>(List.of(units)), "return.filed", FIRST, LAST).stream()
                .map(Fact::index)
                .toList();
    }

    /** Five facts of three units, each at the end of the year; counts what is asked. */
    private final class Asking implements Facts {
        private final List<String> units = List.of("village", "town", "county", "village", "town");

        @Override
        public List<Fact> of(Set<String> wanted, String source, LocalDate from, LocalDate to) {
            asked.add(wanted);
            var found = new ArrayList<Fact>();
            for (int i = 0; i < units.size(); i++) {
                if (wanted.contains(units.get(i)) && !LAST.isAfter(to)) {
                    found.add(new Fact(i, units.get(i), source, LAST, Instant.EPOCH, null, false, Content.EMPTY));
                }
            }
            return found;
        }

        @Override
        public Units units() {
            throw new AssertionError("No rule asks for the tree here");
        }

        @Override
        public ExpectedSet expected(long index) {
            throw new AssertionError("No rule asks for period " + index);
        }

        @Override
        public Seal seal() {
            throw new AssertionError("No rule asks for the seal");
        }
    }
}
