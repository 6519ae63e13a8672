package org.mingcha.accounts.internal;

import java.util.List;
import org.mingcha.accounts.AccountAct.Kind;
import org.mingcha.accounts.OwnAccount.Owner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of factors. The account's other sessions end: who sits there may have no part in it. */
@Component
@Transactional
class FactorWriter {
    private final FactorTable factors;
    private final RecoveryCodes recovery;
    private final PasskeyTable passkeys;
    private final SessionTable sessions;
    private final ActTable acts;

    FactorWriter(
            FactorTable factors, RecoveryCodes recovery, PasskeyTable passkeys, SessionTable sessions, ActTable acts) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.recovery = recovery;
        this.sessions = sessions;
        this.acts = acts;
    }

    /** The session that asks has shown a factor just now. */
    void proven(Owner owner) {
        sessions.endOthers(owner.actor().account(), owner.session());
        sessions.giveFactor(owner.session());
    }

    List<String> renewed(long account) {
        acts.add(NewAct.of(account, Kind.RECOVERY_CODES, account));
        return recovery.renew(account);
    }

    void removeAuthenticator(Owner owner) {
        factors.removeAuthenticator(owner.actor().account());
        changed(owner, Kind.AUTHENTICATOR_REMOVED);
    }

    void removePasskey(Owner owner, long passkey) {
        var account = owner.actor().account();
        if (passkeys.remove(account, passkey)) {
            factors.deleteIdleCodes(account);
            changed(owner, Kind.PASSKEY_REMOVED);
        }
    }

    private void changed(Owner owner, Kind kind) {
        var account = owner.actor().account();
        sessions.endOthers(account, owner.session());
        acts.add(NewAct.of(account, kind, account));
    }
}
