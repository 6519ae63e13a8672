package org.mingcha.transparency.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mingcha.evidence.AmendedEntry;
import org.mingcha.evidence.KeptEntries;
import org.mingcha.evidence.Records;

/** What the database tells of the entries behind the facts below one size. */
record StoredRecords(RecordsQuery records, long size) implements Records {
    @Override
    public List<AmendedEntry> amended(Set<String> units, String source, LocalDate from, LocalDate to) {
        return records.amended(units.toArray(String[]::new), new FactQuery.Range(source, from, to, size));
    }

    @Override
    public List<KeptEntries> kept(Set<String> units, Set<String> sources, Window window) {
        return records.kept(units.toArray(String[]::new), sources.toArray(String[]::new), window, size);
    }
}
