package org.mingcha.assignment.internal;

import org.mingcha.transparency.FsckCheck;
import org.springframework.stereotype.Component;

/** Each sending and each share against the records that they name. */
@Component
class AssignmentConsistencyCheck implements FsckCheck {
    private static final String TABLE = "assignment.dispatch";

    private final DispatchTable table;

    AssignmentConsistencyCheck(DispatchTable table) {
        this.table = table;
    }

    @Override
    public void check(Findings findings) {
        table.crooked().forEach(key -> findings.differs(TABLE, key, "record", ""));
        table.untold().forEach(record -> findings.missing(TABLE, record, "assignment.sent"));
    }
}
