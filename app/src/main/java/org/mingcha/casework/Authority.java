package org.mingcha.casework;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.Coded;

/**
 * Who may do something with a case: in which roles, held for which unit, and who not, since somebody else has to look
 * (separation of duties). An operator's commands act as admin.
 *
 * @param roles the first of these that is held is the one that acts
 * @param whose unit it is, in words
 * @param path of that unit in the tree; empty: there is none
 * @param other whom it must not be, in words; empty: it may be anybody
 * @param refusal code of the sentence that says so
 * @param involved whether this account is one that must not
 */
public record Authority<V>(
        List<Role> roles,
        String whose,
        Function<V, Optional<String>> path,
        String other,
        String refusal,
        BiPredicate<Long, V> involved) {
    public Authority {
        roles = List.copyOf(roles);
    }

    public static <V> Authority<V> of(String whose, Function<V, Optional<String>> path, List<Role> roles) {
        return new Authority<>(roles, whose, path, "", "", (_, _) -> false);
    }

    public Authority<V> otherThan(String whom, String code, BiPredicate<Long, V> those) {
        return new Authority<>(roles, whose, path, whom, code, those);
    }

    Optional<Role> role(Actor actor, V subject) {
        return path.apply(subject).flatMap(unit -> actor.acting(roles, unit));
    }

    boolean isInvolved(Actor actor, V subject) {
        return involved.test(actor.account(), subject);
    }

    public Set<Role> anyOf() {
        return Set.copyOf(roles);
    }

    @Override
    public String toString() {
        var named = roles.stream().map(Coded::code).collect(Collectors.joining(", "));
        return named + " of " + whose + (other.isEmpty() ? "" : ", not " + other);
    }
}
