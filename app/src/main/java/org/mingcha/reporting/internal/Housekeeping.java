package org.mingcha.reporting.internal;

import java.time.LocalDate;
import org.mingcha.evidence.returns.ReturnDefinition;

/** What is done from hour to hour. */
final class Housekeeping {
    /** Days for which a link that is over is remembered. */
    private static final int LINK_DAYS = 30;

    private final ReportingDependencies dependencies;
    private final PeriodOpening opening;

    Housekeeping(ReportingDependencies dependencies, PeriodOpening opening) {
        this.dependencies = dependencies;
        this.opening = opening;
    }

    void run() {
        dependencies.filings().forgetOldAttempts();
        dependencies.links().forget(dependencies.clock().today().minusDays(LINK_DAYS));
        dependencies.returns().all().forEach(this::open);
    }

    /**
     * The period that runs, where the tree is older than it: an installation whose units are still coming in freezes
     * nothing. The last one that is over, where there was a tree by then: it is to be filed now.
     */
    private void open(ReturnDefinition definition) {
        var cadence = definition.cadence();
        var today = dependencies.clock().today();
        var running = cadence.at(today);
        var last =
                today.equals(running.to()) ? running : cadence.at(running.from().minusDays(1));
        if (hasTreeBefore(running.from())) {
            opening.open(definition, running);
        }
        if (hasTreeBefore(last.to().plusDays(1))) {
            opening.open(definition, last);
        }
    }

    /** A day begins in the body's zone, whatever the database's is. */
    private boolean hasTreeBefore(LocalDate day) {
        return dependencies
                .periods()
                .hasTreeBefore(day.atStartOfDay(dependencies.clock().zone()).toOffsetDateTime());
    }
}
