package org.mingcha.casework;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.Command;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandResult;
import org.mingcha.database.Coded;

/**
 * The commands of one kind as doors take them: read, and carried out.
 *
 * @param kind as addresses, options and texts call it
 */
public record CaseCommands<C extends Command>(
        String kind,
        CommandReader<C> reader,
        BiFunction<Actor, CaseRequest<C>, CommandResult<Long>> handler,
        Hindering hindering,
        Function<String, Set<Role>> authority) {
    /** Asks what stands in the way of a command whatever it says. */
    @FunctionalInterface
    interface Hindering {
        Optional<CommandResult<Long>> of(Actor actor, long id, Class<?> command, int expectedVersion);
    }

    static <S extends Enum<S> & Coded, C extends Command, V> CaseCommands<C> of(
            CaseType<S, C, V> type, CommandHandler handler) {
        var rules = type.rules();
        return new CaseCommands<>(
                rules.name(),
                CommandReader.of(rules.commands(), rules.refusals()),
                (actor, request) -> handler.handle(type, actor, request),
                (actor, id, command, version) -> handler.hindrance(type, actor, id, command, version),
                command -> rules.authorities().entrySet().stream()
                        .filter(each -> Command.name(each.getKey()).equals(command))
                        .map(each -> each.getValue().anyOf())
                        .findFirst()
                        .orElse(Set.of()));
    }

    /** The roles in one of which the command is carried out; none where there is no such command. */
    public Set<Role> roles(String command) {
        return authority.apply(command);
    }

    public CommandResult<Long> handle(Actor actor, CaseRequest<C> request) {
        return handler.apply(actor, request);
    }

    /** What stands in the way of a command that cannot be read, whatever it says. */
    public Optional<CommandResult<Long>> hindrance(Actor actor, long id, String command, int expectedVersion) {
        return reader.type(command).flatMap(type -> hindering.of(actor, id, type, expectedVersion));
    }
}
