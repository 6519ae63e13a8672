package org.mingcha.web.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.web.ledger.SealLine;

/**
 * One cited entry in the margin.
 *
 * @param href only where it is an entry of a ledger that this reader may see
 * @param since what happened to it after this version: amended or withdrawn; empty: nothing
 */
public record CitedEntry(long index, @Nullable String href, String title, String detail, SealLine seal, String since) {
    public boolean late() {
        return seal.lateDays() > 0;
    }

    public static long late(List<CitedEntry> entries) {
        return entries.stream().filter(CitedEntry::late).count();
    }
}
