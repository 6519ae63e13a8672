package org.mingcha.ledger;

import java.util.List;

/**
 * One thing that a user can put right.
 *
 * @param field the field's name; empty when it concerns the whole entry or file
 */
public record Fault(String field, Reason reason, List<String> arguments) {
    public Fault {
        arguments = List.copyOf(arguments);
    }

    public static Fault of(Reason reason, String... arguments) {
        return new Fault("", reason, List.of(arguments));
    }

    public static Fault at(String field, Reason reason, String... arguments) {
        return new Fault(field, reason, List.of(arguments));
    }
}
