package org.mingcha.correction.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.correction.Handling;
import org.mingcha.correction.Refusal;
import org.mingcha.correction.Why;
import org.mingcha.ledger.FreeText;

/** Looks through what was typed, from whichever door: length, traces of persons, pointers to pages. */
public final class TextCheck {
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Refusal> notices = new ArrayList<>();

    /** What stands in the way: refusals first, then notices nobody has overruled. */
    public Optional<Handling> hindrance(boolean confirmed) {
        if (!refusals.isEmpty()) {
            return Optional.of(new Handling.Refused(refusals));
        }
        return notices.isEmpty() || confirmed ? Optional.empty() : Optional.of(new Handling.Unconfirmed(notices));
    }

    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    public List<Refusal> notices() {
        return List.copyOf(notices);
    }

    public void refuse(String field, Why why, String... arguments) {
        refusals.add(Refusal.of(field, why, arguments));
    }

    public void required(String field, String text, int longest) {
        if (text.isEmpty()) {
            refuse(field, Why.TEXT_MISSING);
        } else {
            optional(field, text, longest);
        }
    }

    /** What leaves no doubt is refused; what may be a name or a home is asked about. */
    public void optional(String field, String text, int longest) {
        if (text.length() > longest) {
            refuse(field, Why.TEXT_TOO_LONG, Integer.toString(longest));
            return;
        }
        if (FreeText.hasLink(text)) {
            refuse(field, Why.LINK_IN_TEXT);
        }
        var certain = FreeText.certainTraces(text);
        certain.ifPresent(traces -> refusals.add(new Refusal(field, Why.PERSONAL_DATA, List.of(traces))));
        if (certain.isEmpty()) {
            FreeText.traces(text)
                    .ifPresent(traces -> notices.add(new Refusal(field, Why.PERSONAL_DATA_POSSIBLE, List.of(traces))));
        }
    }

    /** A body's name: where it looks like somebody's it is refused, not asked about. */
    public void body(String field, String text, int longest) {
        required(field, text, longest);
        FreeText.tracesInPost(text)
                .ifPresent(traces -> refusals.add(new Refusal(field, Why.PERSONAL_DATA, List.of(traces))));
    }
}
