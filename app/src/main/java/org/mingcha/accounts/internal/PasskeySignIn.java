package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.SignIn;
import org.mingcha.accounts.SignInStage;
import org.springframework.stereotype.Component;

/** Lets somebody in by a passkey. */
@Component
public class PasskeySignIn {
    private final PasskeyCeremony ceremony;
    private final AccountTable accounts;

    PasskeySignIn(PasskeyCeremony ceremony, AccountTable accounts) {
        this.ceremony = ceremony;
        this.accounts = accounts;
    }

    public SignIn prove(Optional<SignIn.Granted> who, String answer) {
        return ceremony.account(who.map(SignIn.Granted::account), answer)
                .filter(account -> who.isEmpty() || who.get().account() == account)
                .flatMap(account -> who.map(SignIn.Granted::factored).or(() -> known(account)))
                .<SignIn>map(granted -> granted)
                .orElseGet(SignIn.Denied::new);
    }

    private Optional<SignIn.Granted> known(long account) {
        return accounts.generation(account)
                .map(generation ->
                        new SignIn.Granted(account, accounts.name(account), generation, SignInStage.FACTOR_GIVEN));
    }
}
