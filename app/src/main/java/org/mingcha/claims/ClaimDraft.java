package org.mingcha.claims;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.FreeText;

/**
 * A verification as far as it is: what will be published once another pair of eyes has seen it.
 *
 * @param headline states the fact, not the claim
 * @param facts found, one sentence each; {@code [2]} in one cites the second source
 * @param method how it was checked
 * @param change why it reads differently from what is published; null before the first publication
 * @param note the same in words, shown in the public history
 */
public record ClaimDraft(
        @Nullable Verdict verdict,
        String headline,
        List<String> facts,
        String method,
        List<Source> sources,
        @Nullable Change change,
        String note) {
    public static final ClaimDraft EMPTY = new ClaimDraft(null, "", List.of(), "", List.of(), null, "");

    public ClaimDraft {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
    }

    /** On one line each, without blanks around or characters that nobody sees; empty lines are none. */
    public ClaimDraft tidy() {
        return new ClaimDraft(
                verdict,
                FreeText.tidy(headline),
                facts.stream()
                        .map(FreeText::tidy)
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                FreeText.tidy(method),
                sources.stream().map(Source::tidy).toList(),
                change,
                FreeText.tidy(note));
    }
}
