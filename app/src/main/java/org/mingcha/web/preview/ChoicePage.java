package org.mingcha.web.preview;

import java.util.List;
import org.mingcha.web.support.Shell;
import org.mingcha.web.support.UnitLine;

/** Which self-inspection to open: a unit and a period. */
public record ChoicePage(Shell shell, UnitLine unit, List<UnitLine> units, String search, List<Line> periods) {
    /** A period of this unit. */
    public record Line(String href, String label, String span) {}
}
