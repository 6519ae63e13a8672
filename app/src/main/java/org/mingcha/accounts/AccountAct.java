package org.mingcha.accounts;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to an account.
 *
 * @param by whose doing it was, by login and name: a name can be changed; empty: the operator's, at the console
 * @param about what else there is to say of it
 */
public record AccountAct(Instant at, Kind kind, String login, String name, String by, Particulars about) {
    /**
     * What an act was about.
     *
     * @param held the role that was given, taken or moved, and its unit now; null of all else
     * @param from the unit that it was held for until then; empty of all but moves
     * @param successor the login of who goes on with what waited; empty: nobody was named
     */
    public record Particulars(AccountView.@Nullable Held held, String from, String successor) {}

    /** The kinds, each with its sentence {@code web.acts.<code>}. */
    public enum Kind {
        ROLE,
        /** A link that sets the password anew was made for an account that had one. */
        LINK,
        /** The password was set anew through such a link. */
        PASSWORD,
        /** A role was taken away. */
        TAKEN,
        /** A role is held for another unit. */
        MOVED,
        CLOSED,
        REOPENED,
        /** The owner changed the password, knowing the one before. */
        OWN_PASSWORD,
        /** The owner ended sessions, or an administrator all of them. */
        SESSIONS,
        /** The owner set an authenticator up, or another one. */
        AUTHENTICATOR_SET,
        AUTHENTICATOR_REMOVED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        /** The owner bound the account to somebody at the identity provider. */
        PROVIDER_BOUND,
        PROVIDER_UNBOUND,
        /** The owner made new recovery codes. */
        RECOVERY_CODES,
        /** Somebody came in with a recovery code. */
        RECOVERY_USED,
        /** All factors were forgotten, by an administrator or the operator. */
        FACTORS_RESET;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
