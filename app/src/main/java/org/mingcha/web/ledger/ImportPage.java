package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/** The form that takes a workbook, those that wait to be decided, and what the last ones came to. */
public record ImportPage(
        Shell shell,
        List<UnitLine> units,
        String unit,
        String fault,
        List<Open> open,
        List<Past> past,
        List<Template> templates) {
    /** A blank workbook of one register. */
    public record Template(String href, String register) {}

    /** A workbook that was read and is not imported yet. */
    public record Open(String href, String file) {}

    /** One import of this account. */
    public record Past(String href, String at, String file) {}
}
