package org.mingcha.reporting.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Actor;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.reporting.ContradictingEntry;
import org.mingcha.reporting.ReturnKey;
import org.springframework.stereotype.Component;

/** What the ledger says against a nil return. */
@Component
record Contradictions(ReturnFilingTable filings, Ledger ledger) {
    private static final int NAMED_ENTRIES = 50;

    /** The entries of the period in these registers, the first fifty; without titles for whoever reads no ledger. */
    List<ContradictingEntry> of(@Nullable Actor reader, ReturnKey key, List<String> about) {
        if (about.isEmpty()) {
            return List.of();
        }
        return filings.entries(key, about, NAMED_ENTRIES).stream()
                .map(entry -> new ContradictingEntry(
                        entry.index(), entry.register(), title(reader, entry.first()), entry.happenedOn()))
                .toList();
    }

    private String title(@Nullable Actor reader, long entry) {
        return reader == null
                ? ""
                : ledger.entry(reader, new EntryId(entry)).map(EntryView::title).orElse("");
    }
}
