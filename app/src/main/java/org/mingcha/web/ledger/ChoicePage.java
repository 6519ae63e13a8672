package org.mingcha.web.ledger;

import java.util.List;
import org.mingcha.web.support.Shell;

/** Which register a new entry belongs to. */
public record ChoicePage(Shell shell, List<Line> registers) {
    /**
     * One register.
     *
     * @param days how many days after it happened an entry is in time
     */
    public record Line(String id, String name, int days) {}
}
