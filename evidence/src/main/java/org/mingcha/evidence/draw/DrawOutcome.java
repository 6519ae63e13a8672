package org.mingcha.evidence.draw;

import static org.mingcha.evidence.draw.DrawField.DRAW;
import static org.mingcha.evidence.draw.DrawField.DRAWN;
import static org.mingcha.evidence.draw.DrawField.INSPECTED;
import static org.mingcha.evidence.draw.DrawField.INSPECTOR;
import static org.mingcha.evidence.draw.DrawField.OTHERS;
import static org.mingcha.evidence.draw.DrawField.SEED;
import static org.mingcha.evidence.draw.DrawField.SUBSTITUTES;

import java.util.List;
import java.util.Map;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Hash;

/**
 * The facts of {@code draw.result}.
 *
 * @param inspector {@value #REVEALED} or {@value #SILENT}
 * @param inspected the same for the other side
 * @param others other draws over the same population: {@code <number> <state>}
 */
public record DrawOutcome(
        long draw, Hash seed, String inspector, String inspected, DrawnRows drawn, List<String> others) {
    public static final String REVEALED = "revealed";
    public static final String SILENT = "silent";

    public DrawOutcome {
        others = List.copyOf(others);
    }

    public Content content() {
        return new Content(Map.of(
                DRAW.code(), Long.toString(draw),
                SEED.code(), seed.hex(),
                INSPECTOR.code(), inspector,
                INSPECTED.code(), inspected,
                DRAWN.code(), texts(drawn.indexes()),
                SUBSTITUTES.code(), texts(drawn.substitutes()),
                OTHERS.code(), others));
    }

    public static DrawOutcome of(Content facts) {
        var outcome = new DrawOutcome(
                DRAW.in(facts, Long::parseLong),
                SEED.in(facts, Hash::ofHex),
                INSPECTOR.in(facts),
                INSPECTED.in(facts),
                new DrawnRows(numbers(facts, DRAWN), numbers(facts, SUBSTITUTES)),
                facts.all(OTHERS.code()));
        DrawField.requireOnly(facts, outcome.content().values().keySet());
        return outcome;
    }

    private static List<String> texts(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static List<Long> numbers(Content facts, DrawField field) {
        try {
            return facts.all(field.code()).stream().map(Long::parseLong).toList();
        } catch (NumberFormatException e) {
            throw new MalformedEvidence("A draw's facts are malformed in " + field.code(), e);
        }
    }
}
