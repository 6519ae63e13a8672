package org.mingcha.casework;

import java.util.Optional;
import org.mingcha.accounts.Actor;
import org.mingcha.command.Command;
import org.mingcha.database.Coded;

/**
 * One kind of case: what a risk, a claim or an incident is in particular. {@link CommandHandler} asks it in this order.
 *
 * @param <S> its states
 * @param <C> its commands
 * @param <V> a case as it stands
 */
public interface CaseType<S extends Enum<S> & Coded, C extends Command, V> {
    CaseRules<S, C, V> rules();

    /** The case as this actor sees it, held until the transaction ends; empty: absent or out of reach. */
    Optional<V> hold(Actor actor, long id);

    /** Number of acts so far: whoever acts names the one that he saw. */
    int version(V subject);

    S state(V subject);

    /** Whether the last act was this very command: a second click, not an overtaking. */
    default boolean isRepeated(V subject, CaseRequest<C> request, Actor actor) {
        return false;
    }

    /** What is wrong with the command, and what has to be confirmed. */
    void validate(V subject, C command, CommandChecks checks);

    /** Does it; may be stopped by what the ledger says ({@link CommandStopped}). */
    void apply(V subject, C command, CommandContext context);

    /** Tells whoever listens, in the transaction of the act. */
    default void announce(Actor actor, long id) {}
}
