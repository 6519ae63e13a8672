package org.mingcha.ledger;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that a user can put right; {@link Wording} has its sentence.
 *
 * @param field the field's name; empty when it concerns the whole entry or file
 */
public record Fault(String field, Reason reason, List<Word> arguments) {
    /** An argument of a sentence: most read the same in both languages, the names of fields and choices don't. */
    public record Word(String chinese, String english) {
        public static Word of(String text) {
            return new Word(text, text);
        }
    }

    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(Reason reason, String... arguments) {
        return new Fault("", reason, Stream.of(arguments).map(Word::of).toList());
    }
}
