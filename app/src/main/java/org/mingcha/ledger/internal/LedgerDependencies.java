package org.mingcha.ledger.internal;

import org.mingcha.accounts.Role;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What every act of the ledger works with. */
@Component
public record LedgerDependencies(
        Registers registers,
        RulesInForce rules,
        MingchaClock clock,
        JdbcClient jdbc,
        TransactionTemplate transaction,
        TransparencyLog log,
        EvidenceStore files,
        WorkPools pools) {
    /** Today's. */
    public Limits limits() {
        return rules.limits();
    }

    public LedgerUnitTable units() {
        return new LedgerUnitTable(jdbc);
    }

    EntryTable entries() {
        return new EntryTable(jdbc);
    }

    FactFactory drafts(Role role) {
        return new FactFactory(rules, units(), role);
    }
}
