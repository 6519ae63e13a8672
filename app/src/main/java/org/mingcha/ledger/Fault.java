package org.mingcha.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.mingcha.command.BilingualText;

/**
 * One thing that a user can put right; {@link LedgerMessages} has its sentence.
 *
 * @param field the field's name; empty when it concerns the whole entry or file
 */
public record Fault(String field, Reason reason, List<BilingualText> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(Reason reason, String... arguments) {
        return new Fault("", reason, Stream.of(arguments).map(BilingualText::of).toList());
    }
}
