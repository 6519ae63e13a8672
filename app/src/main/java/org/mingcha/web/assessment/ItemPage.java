package org.mingcha.web.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.ledger.SealLine;
import org.mingcha.web.support.Shell;

/**
 * One item with all its evidence.
 *
 * @param previous address of the item before; null at the first
 * @param late the evidence that was recorded late
 */
public record ItemPage(
        Shell shell,
        String base,
        String title,
        int total,
        ItemLine item,
        String expectation,
        @Nullable String previous,
        @Nullable String next,
        List<Evidence> evidence,
        boolean mayWrite) {
    /** One cited entry; an address only where it is an entry of a ledger that this reader may see. */
    public record Evidence(long index, @Nullable String href, String title, String detail, SealLine seal) {
        public boolean late() {
            return seal.lateDays() > 0;
        }
    }

    public long lateCount() {
        return evidence.stream().filter(Evidence::late).count();
    }
}
