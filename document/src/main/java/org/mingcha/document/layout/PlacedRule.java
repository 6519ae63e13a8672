package org.mingcha.document.layout;

import org.jspecify.annotations.Nullable;

/**
 * A straight bar, level or upright, by the rectangle that it fills.
 *
 * @param owner the drawing that it is part of; null for a line that only parts texts
 */
public record PlacedRule(
        double left,
        double top,
        double right,
        double bottom,
        Ink ink,
        @Nullable Tag owner) {

    PlacedRule(double left, double top, double right, double bottom, Ink ink) {
        this(left, top, right, bottom, ink, null);
    }

    static PlacedRule level(double left, double right, double middle, double thickness) {
        return new PlacedRule(left, middle - thickness / 2, right, middle + thickness / 2, Ink.BLACK);
    }

    static PlacedRule upright(double middle, double top, double bottom, double thickness) {
        return new PlacedRule(middle - thickness / 2, top, middle + thickness / 2, bottom, Ink.BLACK);
    }

    PlacedRule movedDown(double by) {
        return new PlacedRule(left, top + by, right, bottom + by, ink, owner);
    }
}
