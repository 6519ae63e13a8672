package org.mingcha.accounts.internal;

import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.Actor;

/**
 * A row for the list of acts.
 *
 * @param by the account whose doing it was; 0: the operator at the console
 * @param role given, taken or moved; null of all else
 * @param from the unit that it was held for; null of all but moves
 * @param successor null: nobody was named
 */
public record NewAct(
        long account,
        Kind kind,
        long by,
        Actor.@Nullable Grant role,
        @Nullable String from,
        @Nullable Long successor) {
    public static NewAct of(long account, Kind kind, long by) {
        return new NewAct(account, kind, by, null, null, null);
    }

    static NewAct given(long account, Actor.Grant role, long by) {
        return new NewAct(account, Kind.ROLE, by, role, null, null);
    }
}
