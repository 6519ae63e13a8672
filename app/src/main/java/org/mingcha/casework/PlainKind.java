package org.mingcha.casework;

import java.util.List;
import org.mingcha.command.Command;
import org.mingcha.database.Coded;

/**
 * A kind whose doors are made of what it says of itself: all that is known of a case is its entry in the ledger, and its
 * commands call their fields as the register does. Its name is the register's.
 *
 * @param path its plural, last part of its addresses: {@code /cases/commitments}
 * @param columns fields that lists show beside unit, title and state
 */
public record PlainKind<S extends Enum<S> & Coded, C extends Command, N extends Command>(
        CaseRules<S, C, CaseFile> rules, Class<N> beginning, String path, CaseStates<S> states, List<String> columns) {
    public PlainKind {
        columns = List.copyOf(columns);
    }

    public String name() {
        return rules.name();
    }
}
