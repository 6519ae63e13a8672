package org.mingcha.accounts.internal;

import java.util.Objects;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.Invitation;
import org.mingcha.accounts.PasswordChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets a password for whoever follows a one-time link. */
@Component
public class LinkPassword {
    private final InvitationTable invitations;
    private final Passwords passwords;
    private final PasswordRule rule;
    private final PasswordWriter writer;
    private final TransactionTemplate transaction;

    LinkPassword(
            InvitationTable invitations,
            Passwords passwords,
            PasswordRule rule,
            PasswordWriter writer,
            TransactionTemplate transaction) {
        this.invitations = invitations;
        this.passwords = passwords;
        this.rule = rule;
        this.writer = writer;
        this.transaction = transaction;
    }

    /** No connection waits while the password is hashed; the link may be spent meanwhile, and is then refused. */
    public PasswordChange set(String token, String password) {
        return invitations
                .find(token)
                .map(link -> rule.refusal(link.account(), link.login(), password)
                        .<PasswordChange>map(PasswordChange.Refused::new)
                        .orElseGet(() -> hashed(link, password)))
                .orElseGet(() -> new PasswordChange.Refused(AccountRefusal.LINK_SPENT));
    }

    private PasswordChange hashed(Invitation link, String password) {
        var hash = passwords.hash(password);
        return Objects.requireNonNull(transaction.execute(_ -> writer.write(link, hash)));
    }
}
