package org.mingcha.reporting.internal;

import org.mingcha.evidence.returns.ReturnDefinition;

/** What is done from hour to hour. */
final class Housekeeping {
    /** Days for which a link that is over is remembered. */
    private static final int LINK_DAYS = 30;

    private final Parts parts;
    private final PeriodOpening opening;

    Housekeeping(Parts parts, PeriodOpening opening) {
        this.parts = parts;
        this.opening = opening;
    }

    void run() {
        parts.filings().forgetOldAttempts();
        parts.links().forget(parts.clock().today().minusDays(LINK_DAYS));
        parts.returns().all().forEach(this::open);
    }

    /** Only where the tree is older than the period: an installation whose units are still coming in freezes nothing. */
    private void open(ReturnDefinition definition) {
        var period = definition.cadence().at(parts.clock().today());
        if (parts.periods().hasTreeBefore(period.from())) {
            opening.open(definition, period);
        }
    }
}
