package org.mingcha.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.ledger.FreeText;

/** Looks through what a command says; each call adds what it finds. Sentences stand under the kind's own prefix. */
public final class CommandChecks {
    private final String prefix;
    private final List<Violation> refusals = new ArrayList<>();
    private final List<Violation> notices = new ArrayList<>();

    public CommandChecks(String prefix) {
        this.prefix = prefix;
    }

    /** What stands in the way: what is refused first, then what nobody has confirmed. */
    public <T> Optional<CommandResult<T>> result(boolean confirmed) {
        if (!refusals.isEmpty()) {
            return Optional.of(new CommandResult.Rejected<>(refusals));
        }
        return notices.isEmpty() || confirmed
                ? Optional.empty()
                : Optional.of(new CommandResult.ConfirmationRequired<>(notices));
    }

    public void refuse(String field, String code, Object... arguments) {
        refusals.add(Violation.at(field, prefix + code, arguments));
    }

    public void ask(String field, String code, Object... arguments) {
        notices.add(Violation.at(field, prefix + code, arguments));
    }

    public void required(String field, String text, int longest) {
        if (text.isEmpty()) {
            refuse(field, "text-missing");
        } else {
            optional(field, text, longest);
        }
    }

    /** What leaves no doubt is refused; what may be a name or a home is asked about. */
    public void optional(String field, String text, int longest) {
        if (text.length() > longest) {
            refuse(field, "text-too-long", longest);
            return;
        }
        if (FreeText.hasLink(text)) {
            refuse(field, "link-in-text");
        }
        var certain = FreeText.certainTraces(text);
        certain.ifPresent(traces -> refuse(field, "personal-data", traces));
        if (certain.isEmpty()) {
            FreeText.traces(text).ifPresent(traces -> ask(field, "personal-data-possible", traces));
        }
    }

    /** A body's name: where it looks like somebody's it is refused, not asked about. */
    public void body(String field, String text, int longest) {
        required(field, text, longest);
        FreeText.tracesInPost(text).ifPresent(traces -> refuse(field, "personal-data", traces));
    }

    /** A day on which something was: neither before what it follows on nor to come. */
    public void happened(String field, LocalDate day, LocalDate notBefore, LocalDate today) {
        if (day.isAfter(today)) {
            refuse(field, "day-to-come");
        } else if (day.isBefore(notBefore)) {
            refuse(field, "day-before");
        }
    }
}
