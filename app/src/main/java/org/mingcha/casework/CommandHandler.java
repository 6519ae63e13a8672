package org.mingcha.casework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.command.Command;
import org.mingcha.command.CommandReader;
import org.mingcha.command.CommandResult;
import org.mingcha.command.Violation;
import org.mingcha.database.Coded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one protocol of all cases: lock and load, role, version, state, separation of duties, validation, act, event; in one
 * transaction, so that nothing half done stays.
 */
@Service
public class CommandHandler {
    private final TransactionTemplate transaction;

    CommandHandler(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    public <S extends Enum<S> & Coded, C extends Command, V> CommandResult<Long> handle(
            CaseType<S, C, V> type, Actor actor, CaseRequest<C> request) {
        return inTransaction(() -> inTransaction(type, actor, request));
    }

    /** For what begins a case: the same way back where something stands in its way. */
    public CommandResult<Long> inTransaction(Supplier<CommandResult<Long>> act) {
        try {
            return Objects.requireNonNull(transaction.execute(_ -> act.get()));
        } catch (CommandStopped stopped) {
            return stopped.result();
        }
    }

    private static <S extends Enum<S> & Coded, C extends Command, V> CommandResult<Long> inTransaction(
            CaseType<S, C, V> type, Actor actor, CaseRequest<C> request) {
        var held = type.hold(actor, request.id());
        var asked = new Asked<>(type, actor, request.command().getClass(), request.expectedVersion());
        var hindered = asked.hindrance(held);
        if (hindered.isPresent()) {
            boolean repeated = hindered.get() instanceof CommandResult.Conflict
                    && type.isRepeated(held.orElseThrow(), request, actor);
            return repeated ? new CommandResult.Duplicate<>(request.id()) : hindered.get();
        }
        var subject = held.orElseThrow();
        var checks = new CommandChecks(type.rules().refusals());
        type.validate(subject, request.command(), checks);
        var refused = checks.<Long>result(request.confirmed());
        if (refused.isPresent()) {
            return refused.get();
        }
        var role = asked.role(held).orElseThrow();
        type.apply(
                subject, request.command(), new CommandContext(actor, role, request.confirmed(), request.evidence()));
        type.announce(actor, request.id());
        return new CommandResult.Done<>(request.id());
    }

    /**
     * What stands in the way of a command whatever it says: asked where it cannot be read, so that whoever may not, or comes
     * late, is told this first.
     */
    public <S extends Enum<S> & Coded, C extends Command, V> Optional<CommandResult<Long>> hindrance(
            CaseType<S, C, V> type, Actor actor, long id, Class<?> command, int expectedVersion) {
        var asked = new Asked<>(type, actor, command, expectedVersion);
        return Objects.requireNonNull(transaction.execute(_ -> asked.hindrance(type.hold(actor, id))));
    }

    /** Who wants to do what, having seen which version. */
    private record Asked<S extends Enum<S> & Coded, C extends Command, V>(
            CaseType<S, C, V> type, Actor actor, Class<?> command, int expectedVersion) {
        Optional<Role> role(Optional<V> held) {
            return held.flatMap(subject -> type.rules().authority(command).role(actor, subject));
        }

        Optional<CommandResult<Long>> hindrance(Optional<V> held) {
            if (role(held).isEmpty()) {
                return refused("not-found");
            }
            var subject = held.orElseThrow();
            var rules = type.rules();
            if (expectedVersion != type.version(subject)) {
                return Optional.of(new CommandResult.Conflict<>());
            }
            if (!rules.transitions().allow(command, type.state(subject), subject)) {
                return refused("not-now");
            }
            var authority = rules.authority(command);
            return authority.isInvolved(actor, subject) ? refused(authority.refusal()) : Optional.empty();
        }

        private Optional<CommandResult<Long>> refused(String code) {
            return Optional.of(CommandResult.rejected(Violation.of(type.rules().refusals() + code)));
        }
    }

    /** The names of the commands that this actor can do now, in the order in which they are declared. */
    public static <S extends Enum<S> & Coded, C extends Command, V> List<String> permitted(
            CaseType<S, C, V> type, Actor actor, V subject) {
        return possible(type, actor, subject).stream()
                .filter(command -> !type.rules().authority(command).isInvolved(actor, subject))
                .map(Command::name)
                .toList();
    }

    /** Whether somebody else has to do what this actor otherwise could. */
    public static <S extends Enum<S> & Coded, C extends Command, V> boolean waitsForAnother(
            CaseType<S, C, V> type, Actor actor, V subject) {
        return possible(type, actor, subject).stream()
                .anyMatch(command -> type.rules().authority(command).isInvolved(actor, subject));
    }

    private static <S extends Enum<S> & Coded, C extends Command, V> List<Class<?>> possible(
            CaseType<S, C, V> type, Actor actor, V subject) {
        var rules = type.rules();
        return CommandReader.records(rules.commands())
                .filter(command -> rules.transitions().allow(command, type.state(subject), subject))
                .filter(command -> rules.authority(command).role(actor, subject).isPresent())
                .toList();
    }
}
