package org.mingcha.correction;

import java.util.List;
import org.mingcha.ledger.Fault;

/**
 * One thing that a user can put right; its sentence stands under {@code claim.refused.<why>}.
 *
 * @param field of the form; empty when it concerns the whole act
 */
public record Refusal(String field, Why why, List<Fault.Word> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String field, Why why, String... arguments) {
        return new Refusal(
                field, why, List.of(arguments).stream().map(Fault.Word::of).toList());
    }
}
