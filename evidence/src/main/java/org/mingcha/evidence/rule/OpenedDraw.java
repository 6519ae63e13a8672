package org.mingcha.evidence.rule;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.Facts;
import org.mingcha.evidence.MalformedEvidence;

/**
 * A spot check that a unit has opened, as its reports have to tell of it: opening one after another until a list pleases
 * is seen there.
 *
 * @param index of its {@code draw.commit}
 * @param on the day on which it was opened
 * @param same numbers of the unit's other draws over the same rows, or with the same filter
 */
public record OpenedDraw(long no, long index, LocalDate on, boolean hasResult, List<Long> same) {
    private static final String COMMIT = "draw.commit";
    private static final String RESULT = "draw.result";
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public OpenedDraw {
        same = List.copyOf(same);
    }

    /** Worth a word in a report. */
    public boolean isTold() {
        return !hasResult || !same.isEmpty();
    }

    /** By number. What concerns no period is told in every report from then on. */
    static List<OpenedDraw> of(Facts facts, String unit) {
        var commits = facts.of(Set.of(unit), COMMIT, FactSource.EARLIEST, LATEST);
        if (commits.isEmpty()) {
            return List.of();
        }
        var done = new HashSet<Long>();
        facts.of(Set.of(unit), RESULT, FactSource.EARLIEST, LATEST).forEach(fact -> done.add(number(fact.content())));
        return commits.stream()
                .map(commit -> new OpenedDraw(
                        number(commit.content()),
                        commit.index(),
                        commit.happenedOn(),
                        done.contains(number(commit.content())),
                        same(commit, commits)))
                .toList();
    }

    private static List<Long> same(Fact commit, List<Fact> commits) {
        return commits.stream()
                .filter(other -> other.index() != commit.index())
                .filter(other -> isSame(commit.content(), other.content()))
                .map(other -> number(other.content()))
                .toList();
    }

    private static boolean isSame(Content one, Content other) {
        return one.text("set_root").equals(other.text("set_root"))
                || one.all("filter").equals(other.all("filter"));
    }

    private static long number(Content content) {
        return content.text("draw")
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new MalformedEvidence("A draw's facts name no number"));
    }
}
