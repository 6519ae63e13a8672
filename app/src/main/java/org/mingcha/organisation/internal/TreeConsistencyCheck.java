package org.mingcha.organisation.internal;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** The tree against the newest set that was sealed of it, row by row in the set's order. */
@Component
final class TreeConsistencyCheck implements FsckCheck {
    private static final String UNIT = "organisation.unit";
    private static final String FORMER_PLACE = "organisation.former_place";
    private static final String STRUCTURE = "organisation.structure";
    private static final List<String> COLUMNS =
            List.of("parent", "code", "name", "kind", "since", "until", "successors");

    private final TreeConsistencyTable table;
    private final TransparencyLog log;

    TreeConsistencyCheck(DataSource dataSource, TransparencyLog log) {
        this.table = new TreeConsistencyTable(dataSource);
        this.log = log;
    }

    @Override
    public void check(Findings findings) {
        table.crookedPaths().forEach(code -> findings.differs(UNIT, code, "path", ""));
        table.crookedStructures()
                .forEach(crooked -> findings.differs(STRUCTURE, crooked.record(), crooked.columns(), ""));
        table.structureless().forEach(record -> findings.missing(STRUCTURE, record, ""));
        table.newestChange().map(RecordId::new).flatMap(log::record).ifPresent(change -> {
            var index = change.index();
            // A change that still waits for its seal is compared by the next run.
            if (index != null) {
                compare(new SealedTree(log.sealedLog().set(index)), findings);
            }
        });
    }

    private void compare(SealedTree sealed, Findings findings) {
        table.places(stored -> {
            while (sealed.hasNext() && sealed.peek().compareTo(stored.place()) < 0) {
                addMissing(sealed.next(), findings);
            }
            if (sealed.hasNext() && sealed.peek().compareTo(stored.place()) == 0) {
                compare(stored, sealed.next(), findings);
            } else {
                findings.extra(stored.table(), stored.key(), "");
            }
        });
        while (sealed.hasNext()) {
            addMissing(sealed.next(), findings);
        }
    }

    /** The set does not say which of the two tables a row came from. */
    private void addMissing(SealedTree.Place place, Findings findings) {
        boolean isFormer = place.hasEnded() && table.isOpen(place.code());
        findings.missing(isFormer ? FORMER_PLACE : UNIT, place.code(), place.row());
    }

    private static void compare(TreeConsistencyTable.Row stored, SealedTree.Place sealed, Findings findings) {
        var place = stored.place();
        if (place.row().equals(sealed.row())) {
            return;
        }
        var here = place.values();
        var there = sealed.values();
        var columns = IntStream.range(0, COLUMNS.size())
                .filter(column -> !here.get(column).equals(there.get(column)))
                .mapToObj(COLUMNS::get)
                .collect(Collectors.joining(", "));
        findings.differs(stored.table(), stored.key(), columns, place.row() + " / " + sealed.row());
    }
}
