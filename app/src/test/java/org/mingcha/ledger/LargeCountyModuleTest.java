package org.mingcha.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingcha.ledger.LedgerWorld.meeting;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingcha.database.MingchaSpringTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
class LargeCountyModuleTest {
    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    /** Few units are named to the database; of many it is asked where they stand. */
    @Test
    void listOfASubtreeHoldsWhatStandsInItHoweverManyUnitsItHas() {
        LedgerWorld.units(jdbc);
        LedgerWorld.largeCounty(jdbc);
        var officer = LedgerWorld.officerOfLargeCounty();
        var last = LedgerWorld.LARGE_COUNTY_VILLAGES.getLast();
        var command = new SubmitEntry(last, "meeting", meeting("2025-03-09", "村里的会"), List.of(), false);
        var entered = (Submission.Accepted) ledger.submit(officer, command);
        for (var unit : List.of(LedgerWorld.LARGE_COUNTY, last)) {
            var found = ledger.entries(officer, EntryQuery.all().ofUnit(unit));
            assertThat(found.rows()).extracting(EntrySummary::id).containsExactly(entered.entry());
            assertThat(found.totals().entries()).isEqualTo(1);
        }
        var first = LedgerWorld.LARGE_COUNTY_VILLAGES.getFirst();
        assertThat(ledger.entries(officer, EntryQuery.all().ofUnit(first))
                        .totals()
                        .entries())
                .isZero();
        assertThat(ledger.entries(LedgerWorld.officer(), EntryQuery.all().ofUnit(LedgerWorld.LARGE_COUNTY))
                        .rows())
                .isEmpty();
    }
}
