package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/** The form that takes a workbook, and what the last ones came to. */
public record ImportPage(Shell shell, List<UnitLine> units, String unit, String fault, List<Past> past) {
    /** One import of this account. */
    public record Past(String href, String at, String file) {}
}
