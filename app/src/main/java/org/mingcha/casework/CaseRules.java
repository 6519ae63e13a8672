package org.mingcha.casework;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingcha.command.Command;
import org.mingcha.command.CommandReader;
import org.mingcha.database.Coded;

/**
 * What can be done with cases of one kind, from where and by whom: data, so that a test and a reader see it as a table.
 *
 * @param name of the kind, as addresses, options and texts call it: {@code risk}
 * @param commands the sealed interface whose records they are
 * @param refusals prefix of the keys of what is said where something is not done: {@code risk.refused.}
 */
public record CaseRules<S extends Enum<S> & Coded, C extends Command, V>(
        String name,
        Class<C> commands,
        String refusals,
        Transitions<S, V> transitions,
        Map<Class<? extends C>, Authority<V>> authorities) {
    /** A command without a transition or an authority stops the start. */
    public CaseRules {
        authorities = Map.copyOf(authorities);
        for (var command : CommandReader.records(commands).toList()) {
            if (!transitions.know(command) || !authorities.containsKey(command)) {
                throw new IllegalStateException(command + " has no transition, or nobody may do it");
            }
        }
    }

    public Authority<V> authority(Class<?> command) {
        return Objects.requireNonNull(authorities.get(command), () -> "Nobody may do " + command);
    }

    /** Two tables: from where what leads where, and who may. */
    @Override
    public String toString() {
        return transitions + "\n\n"
                + CommandReader.records(commands)
                        .map(command -> Command.name(command) + ": " + authority(command))
                        .collect(Collectors.joining("\n"));
    }
}
