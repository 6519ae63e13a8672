package org.mingcha.document.layout;

/** A straight bar, level or upright, by the rectangle that it fills. */
public record PlacedRule(double left, double top, double right, double bottom, Ink ink) {

    static PlacedRule level(double left, double right, double middle, double thickness) {
        return new PlacedRule(left, middle - thickness / 2, right, middle + thickness / 2, Ink.BLACK);
    }

    static PlacedRule upright(double middle, double top, double bottom, double thickness) {
        return new PlacedRule(middle - thickness / 2, top, middle + thickness / 2, bottom, Ink.BLACK);
    }

    PlacedRule movedDown(double by) {
        return new PlacedRule(left, top + by, right, bottom + by, ink);
    }
}
