package org.mingcha.ledger.internal;

import org.mingcha.accounts.Role;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.register.Limits;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.transparency.RulesInForce;
import org.mingcha.transparency.SealedRecord;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What every act of the ledger works with. */
@Component
public record LedgerDependencies(
        RegisterLibrary library,
        RegisterOffers offers,
        RulesInForce rules,
        MingchaClock clock,
        JdbcClient jdbc,
        TransactionTemplate transaction,
        TransparencyLog log,
        EvidenceStore files,
        WorkPools pools) {
    /** Those that entries are made under now. */
    public Registers registers() {
        return library.inForce();
    }

    /** Of those the ones in which the unit at this path can enter something. */
    Registers registers(String path) {
        return offers.at(path);
    }

    /** The register as it was when this record was made. */
    Register registerOf(String id, SealedRecord record) {
        var reference = id + "@" + record.registerVersion();
        return library.find(reference)
                .orElseThrow(() -> new IllegalStateException("The log has no register " + reference));
    }

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
