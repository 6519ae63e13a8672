package org.mingcha.web.filing;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.Status;
import org.mingcha.web.support.UnitLine;

/**
 * What a unit owes.
 *
 * @param units to choose from: the unit itself and those right below the reader's
 * @param open what is to be done now
 * @param rest everything else, the newest period first
 * @param legend the eight states
 * @param mayLink whether the reader may make links
 */
public record ReturnListPage(
        Shell shell,
        UnitLine unit,
        List<UnitLine> units,
        List<Row> open,
        List<Row> rest,
        List<Status> legend,
        boolean mayLink) {
    /** @param detail due day, receipt, why exempt */
    public record Row(Status state, String title, String href, String detail) {}
}
