package org.mingcha.ledger.internal;

import java.util.List;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.sheet.SheetRows;

/** What came of reading a workbook for a unit. */
sealed interface WorkbookReading {
    record Read(LedgerUnit unit, Role role, String fileName, List<SheetRows> sheets, ImportPlan plan)
            implements WorkbookReading {}

    record Refused(Fault fault) implements WorkbookReading {}
}
