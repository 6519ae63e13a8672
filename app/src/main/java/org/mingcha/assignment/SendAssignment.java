package org.mingcha.assignment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingcha.command.Command;
import org.mingcha.command.Needed;
import org.mingcha.command.Prose;
import org.mingcha.ledger.FreeText;

/**
 * Send a task to units below. Fields that the receivers' entries have are called as their register calls them.
 *
 * @param unit in whose name
 * @param title the matter
 * @param reference number of the document that orders it
 * @param said what is to be done, in words
 * @param fieldsOfWork as the register's choices call it
 * @param minutes that it will cost each receiver
 * @param receivers codes of units, with blanks or commas between them
 */
public record SendAssignment(
        @Needed("unit-missing") String unit,
        String title,
        Optional<String> reference,
        @Prose Optional<String> said,
        Optional<String> fieldsOfWork,
        @Needed("day-missing") LocalDate dueOn,
        @Needed("minutes-missing") Long minutes,
        @Needed("receivers-missing") String receivers)
        implements Command {
    public SendAssignment {
        title = FreeText.tidy(title);
        reference = reference.map(FreeText::tidy);
        said = said.map(FreeText::tidy);
    }

    /** In the order of their codes, each once. */
    public List<String> codes() {
        return Arrays.stream(receivers.split("[\\s,;\u3001\uff0c\uff1b]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
