package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/**
 * What a unit's leader declared of months of which its ledger says nothing.
 *
 * @param forms for declaring something; empty for whoever only reads
 */
public record DeclarationsPage(Shell shell, String unit, List<Line> lines, List<CommandFormView> forms, String notice) {
    /**
     * One of them.
     *
     * @param said when, and as whom
     * @param contradicted whether the ledger says otherwise
     * @param withdrawal where it is withdrawn; empty: not by this reader, or not any more
     */
    public record Line(
            String register,
            String months,
            String because,
            String reason,
            String said,
            String state,
            boolean contradicted,
            String withdrawal) {}
}
