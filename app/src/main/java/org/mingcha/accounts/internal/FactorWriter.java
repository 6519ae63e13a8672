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
    private final SessionTable sessions;
    private final ActTable acts;

    FactorWriter(FactorTable factors, RecoveryCodes recovery, SessionTable sessions, ActTable acts) {
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

    void removed(Owner owner, Kind kind) {
        var account = owner.actor().account();
        factors.removeAuthenticator(account);
        sessions.endOthers(account, owner.session());
        acts.add(NewAct.of(account, kind, account));
    }
}
