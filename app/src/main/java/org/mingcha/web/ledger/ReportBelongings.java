package org.mingcha.web.ledger;

import org.mingcha.accounts.AccountBelongings;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Departure;
import org.springframework.stereotype.Component;

/** What imports found is shown to who sent them: rows that were refused are still to be put right. */
@Component
class ReportBelongings implements AccountBelongings {
    private final ImportReportTable reports;

    ReportBelongings(ImportReportTable reports) {
        this.reports = reports;
    }

    @Override
    public void handOver(Departure departure, Actor successor) {
        if (departure.isClosing()) {
            reports.handOver(departure.account(), successor);
        }
    }
}
