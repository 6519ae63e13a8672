package org.mingcha.claims;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.mingcha.command.Command;
import org.mingcha.command.Formerly;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;
import org.mingcha.ledger.FreeText;

/**
 * Enter a sentence that is to be checked. Nothing asks from whom it came, where it stands or how many have read it.
 *
 * @param came how it came in
 * @param receivedTime of that day; empty: not known
 */
public record ReceiveClaim(
        String unit,
        @Needed("text-missing") @Prose @Formerly("claim") String sentence,
        Channel came,

        @Needed("day-missing") @Formerly({"received", "day"})
        LocalDate receivedOn,

        @Formerly({"at", "time"}) Optional<LocalTime> receivedTime)
        implements Command {
    public ReceiveClaim {
        sentence = FreeText.tidy(sentence);
    }
}
