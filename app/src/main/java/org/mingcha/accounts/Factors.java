package org.mingcha.accounts;

import org.mingcha.accounts.internal.FactorRule;
import org.mingcha.accounts.internal.FactorSetUp;
import org.mingcha.accounts.internal.FactorTable;
import org.mingcha.accounts.internal.FactorTries;
import org.mingcha.accounts.internal.OwnFactor;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Service;

/** The second factor: what somebody has, beside the password that they know. */
@Service
public class Factors {
    private final FactorTries tries;
    private final FactorSetUp setUp;
    private final OwnFactor own;
    private final FactorTable table;
    private final FactorRule rule;
    private final Passkeys passkeys;

    Factors(
            FactorTries tries,
            FactorSetUp setUp,
            OwnFactor own,
            FactorTable table,
            FactorRule rule,
            Passkeys passkeys) {
        this.passkeys = passkeys;
        this.tries = tries;
        this.setUp = setUp;
        this.own = own;
        this.table = table;
        this.rule = rule;
    }

    /**
     * Looks at a code of somebody whose password was right: the authenticator's, or a recovery code. Each is taken once;
     * wrong ones are slowed down like passwords.
     */
    public SignIn prove(SignIn.Granted who, String code) {
        return tries.prove(who, code);
    }

    /** A secret for somebody whose password was right just now and who needs a factor. */
    public AuthenticatorSetUp begin(SignIn.Granted who) {
        return setUp.begin(who.account());
    }

    /** The secret that waits for its first code, to be shown again after a wrong one. */
    public AuthenticatorSetUp pending(long account) {
        return setUp.pending(account).orElseGet(() -> setUp.begin(account));
    }

    /** Confirms it. */
    public CommandResult<FactorChange> confirm(SignIn.Granted who, String code) {
        return setUp.confirm(who.account(), code);
    }

    public FactorView of(Actor actor) {
        var account = actor.account();
        return new FactorView(
                table.isSet(account),
                table.recoveryCodes(account),
                rule.isRequired(actor),
                passkeys.of(actor),
                passkeys.isPossible());
    }

    public CommandResult<FactorChange> act(OwnAccount.Owner owner, OwnFactorCommand command) {
        return own.act(owner, command);
    }

    /** Forgets which codes were taken, as far as none of them is good any more. */
    public void forget() {
        table.forgetSteps();
        passkeys.forget();
    }
}
