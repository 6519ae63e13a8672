package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.OwnAccount.Owner;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInSource;
import org.mingcha.command.ConcealedText;
import org.mingcha.command.Violation;
import org.springframework.stereotype.Component;

/** That it is still the owner who sits there: before what opens the account is changed. Wrong tries count as at sign-in. */
@Component
public class PasswordConfirmation {
    private static final String FIELD = "present";

    private final AccountTable accounts;
    private final SignInHandler signIns;

    PasswordConfirmation(AccountTable accounts, SignInHandler signIns) {
        this.accounts = accounts;
        this.signIns = signIns;
    }

    /** Empty: it is right. */
    public Optional<Violation> fault(Owner owner, ConcealedText present) {
        var login = accounts.login(owner.actor().account());
        return switch (signIns.signIn(login, present.text(), SignInSource.at(owner.address()))) {
            case SignIn.Granted known -> Optional.empty();
            case SignIn.Denied no -> Optional.of(AccountRefusal.PASSWORD_WRONG.at(FIELD));
            case SignIn.Wait wait ->
                Optional.of(AccountRefusal.PASSWORD_WAIT.at(FIELD, wait.rest().toSeconds()));
        };
    }
}
