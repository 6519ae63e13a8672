package org.mingcha.accounts;

import java.util.List;
import org.mingcha.command.Violation;

/** What a module above keeps by account: asked when somebody leaves, in the transaction of that act. */
public interface AccountBelongings {
    /** What waits for the account and for nobody else. */
    default List<WaitingWork> waiting(Departure departure) {
        return List.of();
    }

    /** Why the successor cannot go on with what is kept here; empty: can. */
    default List<Violation> hindrances(Departure departure, Actor successor) {
        return List.of();
    }

    /** What waited is the successor's from now on, who holds the needed roles by then. */
    default void handOver(Departure departure, Actor successor) {}

    /** Whatever opens something without a password is void from now on. */
    default void end(Departure departure) {}
}
