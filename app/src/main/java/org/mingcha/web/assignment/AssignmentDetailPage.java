package org.mingcha.web.assignment;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;

/**
 * One task as one unit has it.
 *
 * @param notice what the reader should know first; empty: nothing
 * @param entryHref its entry in the unit's ledger
 * @param dispatchHref the sending; empty: not the reader's to see
 * @param looks newest first
 */
public record AssignmentDetailPage(
        Shell shell,
        String notice,
        String title,
        Status status,
        List<Fact> facts,
        long id,
        String entryHref,
        String dispatchHref,
        List<CommandFormView> forms,
        List<Look> looks) {
    /** One thing that is known. */
    public record Fact(String label, String text) {}

    /** @param index log index; empty: not sealed, or not yet */
    public record Look(String label, String at, String said, String index) {}
}
