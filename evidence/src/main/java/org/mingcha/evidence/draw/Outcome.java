package org.mingcha.evidence.draw;

import static org.mingcha.evidence.draw.Field.DRAW;
import static org.mingcha.evidence.draw.Field.DRAWN;
import static org.mingcha.evidence.draw.Field.INSPECTED;
import static org.mingcha.evidence.draw.Field.INSPECTOR;
import static org.mingcha.evidence.draw.Field.OTHERS;
import static org.mingcha.evidence.draw.Field.SEED;
import static org.mingcha.evidence.draw.Field.SUBSTITUTES;

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
public record Outcome(long draw, Hash seed, String inspector, String inspected, Drawn drawn, List<String> others) {
    public static final String REVEALED = "revealed";
    public static final String SILENT = "silent";

    public Outcome {
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

    public static Outcome of(Content facts) {
        var outcome = new Outcome(
                DRAW.in(facts, Long::parseLong),
                SEED.in(facts, Hash::ofHex),
                INSPECTOR.in(facts),
                INSPECTED.in(facts),
                new Drawn(numbers(facts, DRAWN), numbers(facts, SUBSTITUTES)),
                facts.all(OTHERS.code()));
        Field.requireOnly(facts, outcome.content().values().keySet());
        return outcome;
    }

    private static List<String> texts(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static List<Long> numbers(Content facts, Field field) {
        try {
            return facts.all(field.code()).stream().map(Long::parseLong).toList();
        } catch (NumberFormatException e) {
            throw new MalformedEvidence("A draw's facts are malformed in " + field.code(), e);
        }
    }
}
