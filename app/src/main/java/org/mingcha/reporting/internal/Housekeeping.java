package org.mingcha.reporting.internal;

import java.time.LocalDate;
import org.mingcha.database.MingchaClock;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.ReturnLibrary;
import org.springframework.stereotype.Component;

/** What is done from hour to hour. */
@Component
final class Housekeeping {
    /** Days for which a link that is over is remembered. */
    private static final int LINK_DAYS = 30;

    private final ReturnLibrary returns;
    private final ReturnFilingTable filings;
    private final LinkTable links;
    private final PeriodTable periods;
    private final MingchaClock clock;
    private final PeriodOpening opening;

    Housekeeping(
            ReturnLibrary returns,
            ReturnFilingTable filings,
            LinkTable links,
            PeriodTable periods,
            MingchaClock clock,
            PeriodOpening opening) {
        this.returns = returns;
        this.filings = filings;
        this.links = links;
        this.periods = periods;
        this.clock = clock;
        this.opening = opening;
    }

    void run() {
        filings.forgetOldAttempts();
        links.forget(clock.today().minusDays(LINK_DAYS));
        returns.all().forEach(this::open);
    }

    /**
     * The period that runs, where the tree is older than it: an installation whose units are still coming in freezes
     * nothing. The last one that is over, where there was a tree by then: it is to be filed now.
     */
    private void open(ReturnDefinition definition) {
        var cadence = definition.cadence();
        var today = clock.today();
        var running = cadence.at(today);
        var last =
                today.equals(running.to()) ? running : cadence.at(running.from().minusDays(1));
        if (definition.asks(running) && hasTreeBefore(running.from())) {
            opening.open(definition, running);
        }
        if (definition.asks(last) && hasTreeBefore(last.to().plusDays(1))) {
            opening.open(definition, last);
        }
    }

    /** A day begins in the body's zone, whatever the database's is. */
    private boolean hasTreeBefore(LocalDate day) {
        return periods.hasTreeBefore(day.atStartOfDay(clock.zone()).toOffsetDateTime());
    }
}
