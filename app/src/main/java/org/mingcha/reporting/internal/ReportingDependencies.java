package org.mingcha.reporting.internal;

import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.ledger.Ledger;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What this module works with. */
record ReportingDependencies(
        Returns returns,
        Ledger ledger,
        TransparencyLog log,
        MingchaClock clock,
        JdbcClient jdbc,
        TransactionTemplate transaction) {
    ReportingUnitTable units() {
        return new ReportingUnitTable(jdbc);
    }

    PeriodTable periods() {
        return new PeriodTable(jdbc);
    }

    LinkTable links() {
        return new LinkTable(jdbc);
    }

    VersionTable versions() {
        return new VersionTable(jdbc);
    }

    OwedTable owed() {
        return new OwedTable(jdbc);
    }

    ReturnFilingTable filings() {
        return new ReturnFilingTable(jdbc);
    }
}
