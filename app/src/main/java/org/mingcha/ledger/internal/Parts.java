package org.mingcha.ledger.internal;

import org.mingcha.accounts.Role;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every act of the ledger works with. */
record Parts(
        Registers registers,
        RulesInForce rules,
        MingchaClock clock,
        JdbcClient jdbc,
        TransactionTemplate transaction,
        TransparencyLog log,
        EvidenceStore files,
        WorkPools pools) {
    /** Today's. */
    Limits limits() {
        return rules.limits();
    }

    UnitTable units() {
        return new UnitTable(jdbc);
    }

    EntryTable entries() {
        return new EntryTable(jdbc);
    }

    Drafts drafts(Role role) {
        return new Drafts(rules, units(), role);
    }
}
