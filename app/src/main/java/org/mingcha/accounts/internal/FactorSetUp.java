package org.mingcha.accounts.internal;

import java.util.List;
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
    private static final int LONGEST_LABEL = 64;
    private static final int MOST_PASSKEYS = 10;

    private final Authenticator authenticator;
    private final FactorTable factors;
    private final RecoveryCodes recovery;
    private final ActTable acts;
    private final PasskeyTable passkeys;
    private final PasskeyCeremony ceremony;

    FactorSetUp(
            Authenticator authenticator,
            FactorTable factors,
            RecoveryCodes recovery,
            ActTable acts,
            PasskeyTable passkeys,
            PasskeyCeremony ceremony) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
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

    /** A device's passkey, under its owner's name for it. */
    public CommandResult<FactorChange> addPasskey(long account, String label, String credential) {
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            return CommandResult.rejected(AccountRefusal.PASSKEY_LABEL.at("label"));
        }
        if (passkeys.of(account).size() >= MOST_PASSKEYS) {
            return CommandResult.rejected(AccountRefusal.PASSKEYS_TOO_MANY.violation(MOST_PASSKEYS));
        }
        if (!ceremony.register(account, label, credential)) {
            return CommandResult.rejected(AccountRefusal.PASSKEY_REFUSED.violation());
        }
        acts.add(NewAct.of(account, Kind.PASSKEY_ADDED, account));
        var codes = factors.recoveryCodes(account) == 0 ? recovery.renew(account) : List.<String>of();
        return new CommandResult.Done<>(FactorChange.codes(codes));
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
