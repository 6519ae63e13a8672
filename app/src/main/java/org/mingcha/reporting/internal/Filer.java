package org.mingcha.reporting.internal;

import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;

/**
 * Who files: an account in its role, or whoever holds a link.
 *
 * @param actor through whose eyes the ledger is read; null: a link's holder, who reads nothing of it
 * @param role as it stands in the leaf; empty: may not file
 * @param id of the account or of the link
 */
public record Filer(@Nullable Actor actor, String role, long id) {
    /** The role of whoever holds a link. */
    static final String LINK = "link";

    /** Names in the text that no return's field has. */
    static final String BY_ACCOUNT = "by_account";

    static final String BY_LINK = "by_link";

    static Filer account(Actor actor, Role role) {
        return new Filer(actor, role.code(), actor.account());
    }

    public static Filer link(long id) {
        return new Filer(null, LINK, id);
    }

    /** Who reads but may not file. */
    static Filer reader(Actor actor) {
        return new Filer(actor, "", actor.account());
    }

    boolean mayFile() {
        return !role.isEmpty();
    }

    boolean isOperator() {
        return actor != null && actor.isOperator();
    }

    boolean isLink() {
        return actor == null;
    }

    /** Under which name the text says who filed. */
    String by() {
        return isLink() ? BY_LINK : BY_ACCOUNT;
    }

    /** The account under which attempts are remembered; links share one. */
    long attempter() {
        return isLink() ? 0 : id;
    }

    /** The name of an attempt, among all of the attempter's. */
    String attempt(String idempotencyKey) {
        return isLink() ? "link " + id + " " + idempotencyKey : idempotencyKey;
    }
}
