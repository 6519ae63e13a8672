package org.mingcha.web.account;

import java.util.List;
import org.mingcha.web.support.CommandFormView;
import org.mingcha.web.support.Shell;

/**
 * The stand-ins of a unit.
 *
 * @param forms for naming one; empty for whoever only reads
 */
public record StandInsPage(Shell shell, String unit, List<Line> lines, List<CommandFormView> forms, String notice) {
    /**
     * One of them.
     *
     * @param by the post that stands in, as such
     * @param acted what is said of what it does
     * @param end where it is ended; empty: not by this reader, or not any more
     */
    public record Line(
            String by, String post, String acted, String days, String basis, String state, boolean holds, String end) {}
}
