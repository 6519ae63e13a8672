package org.mingcha.accounts.internal;

import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.OwnAccount.Owner;
import org.mingcha.accounts.PasswordChange;
import org.springframework.stereotype.Component;

/** Writes a password that is hashed already; what the old one opened ends. */
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

    /** But for the session that asked. */
    void write(Owner owner, String hash) {
        var account = owner.actor().account();
        accounts.changePassword(account, hash);
        sessions.endOthers(account, owner.session());
        tokens.revokeAll(account);
        invitations.spendAll(account);
        acts.add(NewAct.of(account, Kind.OWN_PASSWORD, account));
    }

    /** Of those that come with the same link together, one spends it. */
    PasswordChange write(Invitation link, String hash) {
        if (!invitations.spend(link.token())) {
            return new PasswordChange.Refused(AccountRefusal.LINK_SPENT);
        }
        var account = link.account();
        acts.replaced(account);
        accounts.setPassword(account, hash);
        invitations.spendAll(account);
        tokens.revokeAll(account);
        return new PasswordChange.Done(account, accounts.name(account));
    }
}
