package org.mingcha.web.api;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What programs send to act on something; each act has fields of its own, and no others are taken.
 *
 * @param <S> the step that it says
 */
public interface ActBody<S> {
    /** Number of acts that the caller had seen. */
    @Nullable
    Integer version();

    default @Nullable Boolean confirmed() {
        return null;
    }

    /** Read before it is asked for, so that unknown words are known by then. */
    Supplier<S> step(ChoiceReader choices);

    /** One in which no word is out of a list. */
    record Free<S>(@Nullable Integer version, @Nullable Boolean confirmed, Supplier<S> step) implements ActBody<S> {
        @Override
        public Supplier<S> step(ChoiceReader choices) {
            return step;
        }
    }

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
