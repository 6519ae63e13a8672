package org.mingcha.document.comparison;

import org.mingcha.document.LayoutProfile;
import org.mingcha.document.code.CodeModules;
import org.mingcha.document.layout.PlacedCode;

/**
 * The code that a page shows.
 *
 * @param left of its upper left corner, top above the lower edge of the page
 */
record ShownCode(double left, double top, double module, CodeModules modules) {
    private static final double SLACK = 0.1;
    private static final double MODULE_SLACK = 0.001;
    private static final double PAGE_HEIGHT = 841.89;

    /** Whether it is as large as it has to be, and in its place. */
    boolean isPlaced(int page) {
        PlacedCode due = PlacedCode.of(modules, page, LayoutProfile.GBT9704_2012);
        return Math.abs(due.left() - left) < SLACK
                && Math.abs(PAGE_HEIGHT - due.top() - top) < SLACK
                && Math.abs(due.module() - module) < MODULE_SLACK;
    }
}
