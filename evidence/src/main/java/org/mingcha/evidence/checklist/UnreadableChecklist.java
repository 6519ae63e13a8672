package org.mingcha.evidence.checklist;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.mingcha.evidence.MalformedEvidence;

/** Ends a reading that met problems; {@link Checklist} turns it into an answer. */
final class UnreadableChecklist extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    UnreadableChecklist(Problem problem) {
        this(List.of(problem));
    }

    UnreadableChecklist(List<Problem> problems) {
        super(problems.getFirst().message(Locale.ENGLISH));
        this.problems = List.copyOf(problems);
    }

    /** Of what was sealed: nobody is there to correct it. */
    static <T> T asMalformed(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (UnreadableChecklist e) {
            throw new MalformedEvidence(e.problems().getFirst().message(Locale.ENGLISH), e);
        }
    }

    /** Never empty. */
    List<Problem> problems() {
        return problems;
    }
}
