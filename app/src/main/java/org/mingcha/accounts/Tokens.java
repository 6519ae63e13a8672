package org.mingcha.accounts;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.internal.AccountTable;
import org.mingcha.accounts.internal.TokenTable;
import org.mingcha.database.RequestBatcher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Bearer tokens of accounts: programs come with one instead of a password, and reach what the account reaches. */
@Service
@Transactional
public class Tokens {
    private static final int MOST = 20;
    private static final int ASKED_AT_ONCE = 256;

    private final AccountTable accounts;
    private final TokenTable tokens;
    private final RequestBatcher<String, Optional<Bearer>> bearers;

    public Tokens(AccountTable accounts, TokenTable tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.bearers = new RequestBatcher<>(ASKED_AT_ONCE, tokens::bearers);
    }

    /** One for the actor's own account. */
    public TokenResult make(Actor actor, NewToken wanted) {
        return make(actor.account(), wanted);
    }

    /** By the operator at the console, for the account with this login. */
    public TokenResult makeFor(String login, NewToken wanted) {
        return accounts.idOf(login)
                .map(account -> make(account, wanted))
                .orElseGet(() -> new TokenResult.Refused(AccountRefusal.LOGIN_UNKNOWN, login));
    }

    /** Those of the actor's own account that still work, the newest first. */
    @Transactional(readOnly = true)
    public List<TokenView> of(Actor actor) {
        return tokens.of(actor.account());
    }

    /** From now on it opens nothing; false: the actor's account has no such token. */
    public boolean revoke(Actor actor, long token) {
        return tokens.revoke(actor.account(), token);
    }

    /** By the operator at the console. */
    public boolean revokeOf(String login, long token) {
        return accounts.idOf(login)
                .filter(account -> tokens.revoke(account, token))
                .isPresent();
    }

    /**
     * Whose token this is, unless it was revoked, has expired, or its account holds no role any more. Looked up anew for
     * each request, with all others that ask meanwhile: a revoked token opens nothing from that moment on.
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Bearer> bearer(String text) {
        return bearers.ask(text);
    }

    private TokenResult make(long account, NewToken wanted) {
        var label = wanted.label().strip();
        if (label.isEmpty() || label.length() > NewToken.LONGEST_LABEL) {
            return new TokenResult.Refused(AccountRefusal.TOKEN_LABEL, wanted.label());
        }
        if (wanted.days() < 1 || wanted.days() > NewToken.MOST_DAYS) {
            return new TokenResult.Refused(AccountRefusal.TOKEN_DAYS, Integer.toString(NewToken.MOST_DAYS));
        }
        if (tokens.of(account).size() >= MOST) {
            return new TokenResult.Refused(AccountRefusal.TOKENS_TOO_MANY, Integer.toString(MOST));
        }
        return tokens.issue(account, new NewToken(label, wanted.days(), wanted.writes()));
    }
}
