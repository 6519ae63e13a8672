package org.mingcha.ledger.internal;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.command.BilingualText;
import org.mingcha.ledger.text.Screening;
import org.mingcha.ledger.text.Wordform;

/** The ledger's screening, as a word for a sentence. */
public final class PersonalTraces {
    private PersonalTraces() {}

    public static Optional<BilingualText> in(String text) {
        return named(Screening.of(text));
    }

    /** Only those that leave no doubt. */
    public static Optional<BilingualText> certainIn(String text) {
        return named(Screening.of(text).stream()
                .filter(Screening.Trace::isCertain)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    public static boolean hasLink(String text) {
        return Screening.hasLink(text);
    }

    public static Optional<BilingualText> inPost(String text) {
        return named(Screening.ofPost(text));
    }

    public static String tidy(String text) {
        return Wordform.tidy(text);
    }

    private static Optional<BilingualText> named(Set<Screening.Trace> traces) {
        return traces.isEmpty() ? Optional.empty() : Optional.of(EntryReader.names(traces));
    }
}
