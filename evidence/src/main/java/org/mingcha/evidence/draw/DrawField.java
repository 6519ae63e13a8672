package org.mingcha.evidence.draw;

import java.util.Set;
import java.util.function.Function;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.MalformedEvidence;

/** Names of the facts of a draw's leaves. */
enum DrawField {
    ALLOCATION,
    BORN_AT,
    CHECKPOINT_ROOT,
    CHECKPOINT_SIZE,
    DRAW,
    DRAWN,
    FILTER,
    INSPECTED,
    INSPECTED_DIGEST,
    INSPECTOR,
    INSPECTOR_DIGEST,
    METHOD,
    OTHERS,
    REVEAL_BY,
    SAMPLE,
    SECRET,
    SEED,
    SIDE,
    SOURCE_SHA256,
    STRATA,
    SUBSTITUTES,
    X;

    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    String in(Content facts) {
        return facts.text(code()).orElseThrow(() -> new MalformedEvidence("A draw's facts lack " + code()));
    }

    <T> T in(Content facts, Function<String, T> reader) {
        try {
            return reader.apply(in(facts));
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("A draw's facts are malformed in " + code(), e);
        }
    }

    /** A field too many could say something that no check looks at. */
    static void requireOnly(Content facts, Set<String> known) {
        facts.values().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new MalformedEvidence("A draw's facts have the unknown field " + name);
                });
    }
}
