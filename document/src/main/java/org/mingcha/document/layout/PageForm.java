package org.mingcha.document.layout;

import org.mingcha.document.LayoutProfile;

/**
 * Where text stands on a page. Across a turned page it stands as on a sheet that is laid on its right edge: what was the
 * binding edge is above it.
 */
record PageForm(boolean isTurned, double left, double top, double width, double height) {
    static PageForm upright(LayoutProfile.Page page) {
        return new PageForm(
                false,
                Typography.points(page.left()),
                Typography.points(page.top()),
                Typography.points(page.textWidth()),
                Typography.points(page.textHeight()));
    }

    static PageForm turned(LayoutProfile.Page page) {
        return new PageForm(
                true,
                Typography.points(page.bottom()),
                Typography.points(page.left()),
                Typography.points(page.textHeight()),
                Typography.points(page.textWidth()));
    }

    double right() {
        return left + width;
    }
}
