package org.mingcha.accounts.internal;

import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.OwnAccount.Owner;
import org.springframework.stereotype.Component;

/** Writes a password that its owner changed; what the old one opened ends, but for the session that asked. */
@Component
class PasswordWriter {
    private final AccountTable accounts;
    private final SessionTable sessions;
    private final TokenTable tokens;
    private final InvitationTable invitations;
    private final ActTable acts;

    PasswordWriter(
            AccountTable accounts,
            SessionTable sessions,
            TokenTable tokens,
            InvitationTable invitations,
            ActTable acts) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.invitations = invitations;
        this.acts = acts;
    }

    void write(Owner owner, String hash) {
        var account = owner.actor().account();
        accounts.changePassword(account, hash);
        sessions.endOthers(account, owner.session());
        tokens.revokeAll(account);
        invitations.spendAll(account);
        acts.add(NewAct.of(account, Kind.OWN_PASSWORD, account));
    }
}
