package org.mingcha.document.layout;

import org.mingcha.document.LayoutProfile;
import org.mingcha.document.code.CodeModules;

/**
 * A page's code in its foot, opposite to its number, below the text and clear of it.
 *
 * @param left of its upper left corner, top below the upper edge of the page
 */
public record PlacedCode(double left, double top, CodeModules modules) {
    /** Two and a half dots at 150 dots an inch; a code of many modules has smaller ones. */
    private static final double MODULE_MM = 0.42;

    private static final double WIDEST_MM = 28;

    /** Below the text; paper's last 5 mm, which few machines print on, stay free. */
    private static final double BELOW_MM = 2;

    public static PlacedCode of(CodeModules modules, int page, LayoutProfile standard) {
        PageForm form = PageForm.upright(standard.page());
        double width = modules.side() * module(modules.side());
        return new PlacedCode(
                page % 2 == 1 ? form.left() : form.right() - width,
                form.top() + form.height() + Typography.points(BELOW_MM),
                modules);
    }

    /** How wide a module is, in points. */
    public double module() {
        return module(modules.side());
    }

    private static double module(int side) {
        return Typography.points(Math.min(MODULE_MM, WIDEST_MM / side));
    }

    public double width() {
        return modules.side() * module();
    }
}
