package org.mingcha.casework;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.mingcha.ledger.EntryVersion;
import org.mingcha.ledger.EntryView;

/**
 * A case as it stands, of which all that is known is its entry.
 *
 * @param path of its unit in the tree
 * @param writers the account behind each version, by its number: so that somebody else looks at it, shown nowhere
 */
public record CaseFile(EntryView entry, String path, Map<Integer, Long> writers) {
    public CaseFile {
        writers = Map.copyOf(writers);
    }

    public String text(String field) {
        return entry.latest().content().text(field).orElse("");
    }

    public Optional<LocalDate> day(String field) {
        return Optional.of(text(field)).filter(text -> !text.isEmpty()).map(LocalDate::parse);
    }

    /** Whether this account wrote one of these versions. */
    public boolean isWriter(long account, Predicate<EntryVersion> those) {
        return entry.versions().stream()
                .filter(those)
                .anyMatch(version -> Long.valueOf(account).equals(writers.get(version.number())));
    }
}
