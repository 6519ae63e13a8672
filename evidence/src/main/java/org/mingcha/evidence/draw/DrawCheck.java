package org.mingcha.evidence.draw;

import java.util.List;
import java.util.Locale;

/**
 * What one of the checks came to.
 *
 * @param problems what does not hold
 * @param notes what a reader should know beside it
 */
public record DrawCheck(Step step, List<Said> problems, List<Said> notes) {
    public DrawCheck {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean isOk() {
        return problems.isEmpty();
    }

    /** The checks, in order. */
    public enum Step {
        POPULATION,
        COMMIT,
        SECRETS,
        RANDOMNESS,
        LIST,
        RESULT;

        public int number() {
            return ordinal() + 1;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A sentence by its key, and what stands in it. */
    public record Said(String key, List<Object> arguments) {
        public Said {
            arguments = List.copyOf(arguments);
        }
    }
}
