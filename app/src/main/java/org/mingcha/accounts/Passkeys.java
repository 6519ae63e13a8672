package org.mingcha.accounts;

import java.util.List;
import java.util.Optional;
import org.mingcha.accounts.internal.PasskeyCeremony;
import org.mingcha.accounts.internal.PasskeySignIn;
import org.mingcha.accounts.internal.PasskeyTable;
import org.mingcha.accounts.internal.PasswordConfirmation;
import org.mingcha.accounts.internal.RelyingParty;
import org.mingcha.command.CommandResult;
import org.mingcha.command.ConcealedText;
import org.springframework.stereotype.Service;

/**
 * Passkeys: at sign-in in place of password and code, since a device asks for a finger, a face or a PIN before it answers;
 * or as the second factor. Questions and answers are JSON as browsers have it (WebAuthn, level 3).
 */
@Service
public class Passkeys {
    private final RelyingParty place;
    private final PasskeyTable table;
    private final PasskeyCeremony ceremony;
    private final PasskeySignIn signIn;
    private final PasswordConfirmation password;

    Passkeys(
            RelyingParty place,
            PasskeyTable table,
            PasskeyCeremony ceremony,
            PasskeySignIn signIn,
            PasswordConfirmation password) {
        this.place = place;
        this.table = table;
        this.ceremony = ceremony;
        this.signIn = signIn;
        this.password = password;
    }

    /** Whether browsers have them here: they want a host's name, and TLS or this very machine. */
    public boolean isPossible() {
        return place.isPossible();
    }

    public List<PasskeyView> of(Actor actor) {
        return table.of(actor.account());
    }

    /** What a new passkey is asked for with, for who knows the password. */
    public CommandResult<String> offer(OwnAccount.Owner owner, ConcealedText present) {
        return password.fault(owner, present)
                .<CommandResult<String>>map(CommandResult::rejected)
                .orElseGet(() -> new CommandResult.Done<>(
                        ceremony.creationQuestion(owner.actor().account())));
    }

    /** @param who whose password was right; empty: nobody has said yet who they are */
    public String question(Optional<SignIn.Granted> who) {
        return ceremony.question(who.map(SignIn.Granted::account));
    }

    /** Looks at an answer; whose passkey it is says itself, and has to be who gave the password, where somebody did. */
    public SignIn prove(Optional<SignIn.Granted> who, String answer) {
        return signIn.prove(who, answer);
    }

    /** Forgets answers that would be too old by now. */
    public void forget() {
        table.forgetAnswers();
    }
}
