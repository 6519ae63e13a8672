package org.mingcha.ledger.internal;

import java.util.List;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.ledger.Fault;
import org.mingcha.ledger.plan.Doubt;
import org.mingcha.ledger.plan.ImportPlan;
import org.mingcha.ledger.plan.PlannedTable;
import org.mingcha.ledger.sheet.SheetRows;

/** What came of reading a workbook for a unit. */
sealed interface WorkbookReading {
    record Read(LedgerUnit unit, Role role, String fileName, List<SheetRows> sheets, ImportPlan plan)
            implements WorkbookReading {
        /** What is guessed of the table at this one's place, or of its rows. */
        Set<Doubt> doubts(PlannedTable table) {
            return plan.tables().stream()
                    .filter(each -> each.isTable() && each.plan().isAt(table))
                    .findFirst()
                    .map(ImportPlan.ReadTable::doubts)
                    .orElseGet(table::doubts);
        }
    }

    record Refused(Fault fault) implements WorkbookReading {}
}
