package org.mingcha.evidence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/**
 * What can be told of the entries behind a report beside the facts that count: also of those that no longer do. Below the
 * same checkpoint as the {@link Facts}, and the same answers from a database and from a bundle.
 */
public interface Records {
    /** Where nothing is kept of what entries once were. */
    Records NONE = new Records() {
        @Override
        public List<AmendedEntry> amended(Set<String> units, String source, LocalDate from, LocalDate to) {
            return List.of();
        }

        @Override
        public List<KeptEntries> kept(Set<String> units, Set<String> sources, Window window) {
            return List.of();
        }
    };

    /** Entries with more than one version that says something, any of which happened in [from, to]; withdrawn ones too. By their first index. */
    List<AmendedEntry> amended(Set<String> units, String source, LocalDate from, LocalDate to);

    /** How many entries of these sources share the same fate, of those of which any version happened within the window. */
    List<KeptEntries> kept(Set<String> units, Set<String> sources, Window window);

    /** Days, and the zone in which they begin. */
    record Window(LocalDate from, LocalDate to, ZoneId zone) {}
}
