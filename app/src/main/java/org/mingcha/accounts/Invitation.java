package org.mingcha.accounts;

import java.time.Instant;

/**
 * A link that sets the password of one account, once.
 *
 * @param token what stands behind {@link #path()}; only its digest is stored
 */
public record Invitation(long account, String login, String token, Instant expiresAt) {
    /** The address below the server's own: {@code /welcome/…}. */
    public String path() {
        return "/welcome/" + token;
    }
}
