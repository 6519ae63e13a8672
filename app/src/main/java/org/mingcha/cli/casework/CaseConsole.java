package org.mingcha.cli.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.accounts.Actor;
import org.mingcha.cli.support.RefusalAnswer;
import org.mingcha.cli.support.Session;
import org.mingcha.command.Command;

/**
 * One kind of case at the console.
 *
 * @param <C> its commands
 */
public interface CaseConsole<C extends Command> {
    /** Its group of commands, and first part of the keys of its texts: {@code risk}. */
    String kind();

    Class<C> commands();

    /** What begins a case: a record; empty: no command does. */
    Optional<Class<? extends Command>> begins();

    /** What fields of that hold where they are not given. */
    default Map<String, Supplier<String>> defaults(Session session) {
        return Map.of();
    }

    /** What that is called here. */
    default String beginning() {
        return "add";
    }

    /** Which case it is, and how many acts its reader has seen. */
    record Standing(long id, int version) {}

    /** By its log index, as pages and papers cite it; empty: absent or out of reach. */
    Optional<Standing> at(Session session, Actor actor, long index);

    /** By its number in addresses. */
    Optional<Standing> find(Session session, Actor actor, long id);

    int show(Session session, long id);

    int unknown(Session session);

    default int overtaken(Session session, long id) {
        return RefusalAnswer.overtaken(session);
    }

    /** Names that a command had, by its name now. */
    default Map<String, String> formerNames() {
        return Map.of();
    }

    /** Options without a value that {@code act} had. */
    default List<String> formerFlags() {
        return List.of();
    }

    /** What was given to {@code act} before each command had a name of its own, as the command's fields. */
    default Map<String, String> former(Session session, String command, Map<String, String> given) {
        return given;
    }
}
