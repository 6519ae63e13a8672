package org.mingcha.ledger.internal;

import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.register.WorkingDays;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What every act of the ledger works with. */
record Parts(
        Registers registers,
        Limits limits,
        WorkingDays calendar,
        MingchaClock clock,
        JdbcClient jdbc,
        TransactionTemplate transaction,
        TransparencyLog log,
        EvidenceStore files) {
    UnitTable units() {
        return new UnitTable(jdbc);
    }

    EntryTable entries() {
        return new EntryTable(jdbc);
    }

    Drafts drafts(Role role) {
        return new Drafts(limits, calendar, units(), role);
    }
}
