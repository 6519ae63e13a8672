package org.mingcha.web.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One return of one unit for one period, for whoever holds the link.
 *
 * @param action where the link's forms are sent
 * @param signIn the return's own page, behind sign-in
 * @param notice what became of what was sent; empty mostly
 * @param hindrance why nothing can be filed; empty when it can
 * @param counts what the ledger has in the period
 * @param against entries that speak against a nil return, without titles
 * @param filed what stands; null: nothing
 * @param mayFile whether one tap files
 */
public record LinkPage(
        Shell shell,
        Heading heading,
        String action,
        String signIn,
        String notice,
        String hindrance,
        List<Count> counts,
        List<String> against,
        @Nullable Filed filed,
        boolean mayFile) {
    /** How many entries the ledger has. */
    public record Count(String label, String number, String unit) {}

    /** @param nil what the button says that files the nil return */
    public record Heading(
            String title,
            String unit,
            String dueOn,
            String left,
            String nil,
            String hint,
            Status state,
            String lastDay) {}

    /**
     * What stands.
     *
     * @param index empty while it waits for its seal
     * @param mayWithdraw whether the link can take it back
     */
    public record Filed(String receipt, String at, String by, String index, boolean nil, boolean mayWithdraw) {
        public boolean pending() {
            return index.isEmpty();
        }
    }
}
