package org.mingcha.reporting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;

/**
 * What a superior sees of the returns below, and does about them. Everything that lists or counts is read from the fold of
 * the log. Units are found through what the actor may see, so absent and forbidden look the same.
 */
public interface ReturnOversight {
    /** The returns of a unit and of those right below it, period by period; empty: no such unit or return. */
    Optional<Matrix> matrix(Actor actor, MatrixQuery query);

    /** One page of the units that owe a return and haven't filed it, in the order of the tree. */
    Optional<MissingSlice> missing(Actor actor, MissingQuery query, @Nullable String after, int limit);

    /** How many returns below the unit wait until a superior has read them; none: no such unit, return or period. */
    long toTake(Actor actor, ReturnKey key);

    /** One return with everything that was done about it; empty: no such unit, return or period. */
    Optional<ReturnView> find(Actor actor, ReturnKey key);

    /** An addressee has read the return and lets it stand: the superior or, where it goes there too, the unit's own leader. */
    FilingResult take(Actor actor, TakeReturn command);

    /** It is to be filed again, and counts no longer until it is. It keeps its first day all the same. */
    FilingResult sendBack(Actor actor, SendBackReturn command);

    /** Registers why a return is missing; it stays missing. */
    FilingResult note(Actor actor, NoteReturn command);

    /** What the unit and those right below it have handed up for this period, the newest of each, in official order. */
    List<ForwardView> handedUp(Actor actor, ReturnKey key);
}
