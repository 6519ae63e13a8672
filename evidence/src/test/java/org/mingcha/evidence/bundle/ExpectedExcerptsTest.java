package org.mingcha.evidence.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingcha.tlog.RangeProofs;
import org.mingcha.tlog.Tree;

/** What a bundle shows of an expected set is proven, and what it doesn't show is withheld, never taken for absent. */
class ExpectedExcerptsTest {
    private static final List<String> ROWS = List.of(
            "[\"10\",\"owes\",\"\"]",
            "[\"20\",\"exempt\",\"寒暑假\"]",
            "[\"30\",\"owes\",\"\"]",
            "[\"40\",\"owes\",\"\"]");

    @Test
    void tellsWhoOwesWhoIsExemptAndWhoIsNotAsked() {
        var expected = new LogExpected(7, new Rows());
        assertEquals(Optional.of(true), expected.owes("10"));
        assertEquals(Optional.of(false), expected.owes("20"));
        assertEquals(Optional.empty(), expected.owes("35"));
        assertEquals(Optional.empty(), expected.owes("50"));
        var shown = read(expected);
        assertEquals(Optional.of(true), shown.at(7).owes("10"));
        assertEquals(Optional.of(false), shown.at(7).owes("20"));
        assertEquals(Optional.empty(), shown.at(7).owes("35"));
        assertEquals(Optional.empty(), shown.at(7).owes("50"));
    }

    @Test
    void provesItsRowsUnderTheSealedRoot() {
        var expected = new LogExpected(7, new Rows());
        expected.owes("20");
        var root = Tree.root(ROWS.stream().map(SetExcerpt::hash).toList());
        var excerpt = read(expected).byLeaf().get(7L);
        assertTrue(excerpt.isProvenBy(root));
        var forged = new SetRange(
                1,
                List.of("[\"20\",\"owes\",\"\"]"),
                excerpt.ranges().getFirst().proof());
        assertFalse(new SetExcerpt(7, ROWS.size(), List.of(forged)).isProvenBy(root));
    }

    @Test
    void withholdsWhatIsNotShown() {
        var expected = new LogExpected(7, new Rows());
        expected.owes("10");
        assertThrows(Withheld.class, () -> read(expected).at(7).owes("20"));
        assertThrows(Withheld.class, () -> read(expected).at(8));
        assertThrows(Withheld.class, () -> new ExpectedExcerpts(new TreeMap<>()).at(7));
    }

    private static ExpectedExcerpts read(LogExpected expected) {
        return ExpectedExcerpts.fromJson(
                ExpectedExcerpts.of(List.of(expected.excerpt())).toJson());
    }

    private record Rows() implements SealedSet {
        @Override
        public long size() {
            return ROWS.size();
        }

        @Override
        public long begin(String key) {
            return ROWS.stream()
                    .filter(row -> ExpectedRow.parse(row).unit().compareTo(key) < 0)
                    .count();
        }

        @Override
        public long end(String key) {
            return begin(key)
                    + ROWS.stream()
                            .filter(row -> ExpectedRow.parse(row).unit().equals(key))
                            .count();
        }

        @Override
        public OptionalLong position(String second) {
            return OptionalLong.empty();
        }

        @Override
        public SetRange range(long first, long end) {
            var reader = Tree.reader(ROWS.stream().map(SetExcerpt::hash).toList());
            return new SetRange(
                    first, ROWS.subList((int) first, (int) end), RangeProofs.make(first, end, ROWS.size(), reader));
        }
    }
}
