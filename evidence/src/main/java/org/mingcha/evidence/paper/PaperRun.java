package org.mingcha.evidence.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text of a paper is made of. There is no third thing: no word stands there that is neither. */
public sealed interface PaperRun {
    /**
     * A sentence of the book.
     *
     * @param with its arguments; one that it doesn't name is empty
     */
    record Said(String key, List<PaperText> with) implements PaperRun {
        public Said {
            with = List.copyOf(with);
        }
    }

    /**
     * What isn't a word of ours.
     *
     * @param name what it is, {@code finding/due}
     * @param text as it is printed
     * @param cited log indices that the page names for it; null: it is not marked as a figure there
     * @param from where it comes from
     */
    record Value(String name, String text, @Nullable List<Long> cited, ValueSource from) implements PaperRun {
        public Value {
            cited = cited == null ? null : List.copyOf(cited);
        }

        /** The same, without a proof. */
        public Value declared() {
            return new Value(name, text, cited, ValueSource.DECLARED);
        }
    }
}
