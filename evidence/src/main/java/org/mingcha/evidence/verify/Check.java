package org.mingcha.evidence.verify;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one of the six checks came to. */
public record Check(VerificationStep step, List<VerificationFinding> problems, List<VerificationFinding> notes) {
    private static final int MOST_SENTENCES = 20;

    public Check {
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    public boolean isOk() {
        return problems.isEmpty();
    }

    /** One line: what holds, or all that doesn't, by name. */
    public String detail(Locale locale) {
        var messages = VerifierMessages.of(locale);
        var said = isOk() ? notes : problems;
        var shown = said.stream().limit(MOST_SENTENCES).map(messages::sentence);
        var rest = said.size() > MOST_SENTENCES
                ? Stream.of(messages.sentence("more", Integer.toString(said.size() - MOST_SENTENCES)))
                : Stream.<String>empty();
        return Stream.concat(shown, rest).collect(Collectors.joining(messages.sentence("join")));
    }
}
