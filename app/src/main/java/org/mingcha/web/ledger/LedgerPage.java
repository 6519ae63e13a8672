package org.mingcha.web.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EntrySlice;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/**
 * The ledger list.
 *
 * @param units the unit and those right below it, to switch between
 * @param next address of the next page; null on the last
 * @param showUnits whether rows come from several units
 */
public record LedgerPage(
        Shell shell,
        UnitLine unit,
        List<UnitLine> units,
        LedgerFilter filter,
        List<Option> registers,
        List<Option> states,
        EntrySlice.Totals totals,
        List<Month> months,
        @Nullable String next,
        boolean showUnits,
        boolean mayWrite) {
    /** A choice of a select. */
    public record Option(String value, String label, boolean selected) {}

    /** The rows of one month, newest first. */
    public record Month(String label, List<Row> rows) {}

    /** One entry. */
    public record Row(
            String href,
            String index,
            String day,
            String register,
            String unitName,
            String title,
            String quantity,
            int files,
            SealLine seal,
            int version,
            boolean drill) {
        public boolean withdrawn() {
            return seal.state().equals("off");
        }
    }

    public boolean empty() {
        return months.isEmpty();
    }
}
