package org.mingcha.accounts.internal;

import java.util.Optional;
import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.AccountRefusal;
import org.mingcha.accounts.AuthenticatorSetUp;
import org.mingcha.accounts.FactorChange;
import org.mingcha.command.CommandResult;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets an authenticator up. */
@Component
@Transactional
public class FactorSetUp {
    private final Authenticator authenticator;
    private final FactorTable factors;
    private final RecoveryCodes recovery;
    private final ActTable acts;

    FactorSetUp(Authenticator authenticator, FactorTable factors, RecoveryCodes recovery, ActTable acts) {
        this.authenticator = authenticator;
        this.factors = factors;
        this.recovery = recovery;
        this.acts = acts;
    }

    public AuthenticatorSetUp begin(long account) {
        return authenticator.propose(account);
    }

    public Optional<AuthenticatorSetUp> pending(long account) {
        return authenticator.proposed(account);
    }

    /** Whoever has the secret on the screen can read it: there is nothing to guess, and wrong codes are not slowed. */
    public CommandResult<FactorChange> confirm(long account, String code) {
        var step = authenticator.matchProposed(account, code);
        if (step.isEmpty()) {
            return CommandResult.rejected(AccountRefusal.CODE_WRONG.at("code"));
        }
        if (!factors.confirm(account, step.getAsLong())) {
            return new CommandResult.Conflict<>();
        }
        acts.add(NewAct.of(account, Kind.AUTHENTICATOR_SET, account));
        return new CommandResult.Done<>(FactorChange.codes(recovery.renew(account)));
    }
}
