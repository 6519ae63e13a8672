package org.mingcha.organisation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.mingcha.evidence.Content;
import org.mingcha.organisation.Organisation;
import org.mingcha.transparency.NewFact;
import org.mingcha.transparency.RecordId;
import org.mingcha.transparency.TransparencyLog;

/** Hands the whole tree to the log, in the transaction that changed it. */
public final class TreeSealer {
    private final DataSource dataSource;
    private final TransparencyLog log;
    private final SwapTable swap;

    public TreeSealer(DataSource dataSource, TransparencyLog log) {
        this.dataSource = dataSource;
        this.log = log;
        this.swap = new SwapTable(dataSource);
    }

    public RecordId seal(LocalDate on, int imported, int changed) {
        try (var rows = SealedRows.read(dataSource)) {
            var facts =
                    new Content(Map.of("imported", Integer.toString(imported), "changed", Integer.toString(changed)));
            var fact = new NewFact(
                    "units.changed", Organisation.ROOT, on, "admin", facts, Content.EMPTY, List.of(), null, false);
            var record = log.append(fact, rows.iterator());
            swap.recordStructure(on, record.value(), imported, changed);
            return record;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the rows of the tree for sealing", e);
        }
    }
}
