package org.mingcha.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.ImportReport.Notice;
import org.mingcha.ledger.ImportReport.RefusedRow;
import org.mingcha.ledger.sheet.SheetRow;

/** One known sheet with what became of its rows so far. */
final class ImportedSheet {
    /** A readable row, waiting for the decision whether it is new. */
    record Candidate(SheetRow row, EntryValues typed, RowKey key, List<Notice> notices) {}

    final String name;
    final Register register;
    final HeaderColumns columns;
    final List<Candidate> candidates = new ArrayList<>();
    final List<Candidate> taken = new ArrayList<>();
    final List<Integer> repeated = new ArrayList<>();
    final List<RefusedRow> refused = new ArrayList<>();

    ImportedSheet(String name, HeaderColumns columns) {
        this.name = name;
        this.register = columns.register();
        this.columns = columns;
    }
}
