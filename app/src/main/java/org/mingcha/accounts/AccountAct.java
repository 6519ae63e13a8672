package org.mingcha.accounts;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an account.
 *
 * @param by whose doing it was, by login and name: a name can be changed; empty: the operator's, at the console
 * @param given the role that was given; null of all else
 */
public record AccountAct(
        Instant at, Kind kind, String login, String name, String by, AccountView.@Nullable Held given) {
    /** The kinds, each with its sentence {@code web.acts.<code>}. */
    public enum Kind {
        ROLE,
        /** A link that sets the password anew was made for an account that had one. */
        LINK,
        /** The password was set anew through such a link. */
        PASSWORD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
