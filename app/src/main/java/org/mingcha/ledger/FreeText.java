package org.mingcha.ledger;

import java.util.Optional;
import org.mingcha.command.BilingualText;
import org.mingcha.ledger.internal.PersonalTraces;

/** Text that is typed freely, also outside of registers: records are about acts, not people (写事，不写人). */
public final class FreeText {
    private FreeText() {}

    /** What kinds of personal data the text may hold, for a notice; empty for a clean one. */
    public static Optional<BilingualText> traces(String text) {
        return PersonalTraces.in(text);
    }

    /** Those kinds that leave no doubt, such as a telephone number: what has one is refused, not asked about. */
    public static Optional<BilingualText> certainTraces(String text) {
        return PersonalTraces.certainIn(text);
    }

    /** Whether it points to a page somewhere: a sentence to be checked says what, not where. */
    public static boolean hasLink(String text) {
        return PersonalTraces.hasLink(text);
    }

    /** The same for what has to name a post: there a bare name is a hit too. */
    public static Optional<BilingualText> tracesInPost(String text) {
        return PersonalTraces.inPost(text);
    }

    /** As written, but on one line, without blanks around it or characters that nobody sees. */
    public static String tidy(String text) {
        return PersonalTraces.tidy(text);
    }
}
