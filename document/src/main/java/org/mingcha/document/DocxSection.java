package org.mingcha.document;

/** A section's page: upright or turned, its margins and its grid. */
final class DocxSection {
    private static final double POINTS_PER_MM = 72 / 25.4;

    private final LayoutProfile profile;

    DocxSection(LayoutProfile profile) {
        this.profile = profile;
    }

    void write(Markup part, boolean isTurned) {
        part.open("w:sectPr");
        part.empty("w:footerReference", "w:type", "default", "r:id", "rId4");
        part.empty("w:footerReference", "w:type", "even", "r:id", "rId5");
        if (isTurned) {
            turned(part);
        } else {
            upright(part);
        }
        part.empty(
                "w:docGrid",
                "w:type",
                isTurned ? "lines" : "linesAndChars",
                "w:linePitch",
                String.valueOf(profile.grid().docxLinePitch()),
                "w:charSpace",
                String.valueOf(profile.grid().docxCharSpace()));
        part.close("w:sectPr");
    }

    private void upright(Markup part) {
        LayoutProfile.Page page = profile.page();
        part.empty("w:pgSz", "w:w", twips(page.width()), "w:h", twips(page.height()));
        margins(part, page.top(), page.right(), page.bottom(), page.left());
    }

    /** The binding edge is above. */
    private void turned(Markup part) {
        LayoutProfile.Page page = profile.page();
        part.empty("w:pgSz", "w:w", twips(page.height()), "w:h", twips(page.width()), "w:orient", "landscape");
        margins(part, page.left(), page.top(), page.right(), page.bottom());
    }

    private void margins(Markup part, double top, double right, double bottom, double left) {
        part.empty(
                "w:pgMar",
                "w:top",
                twips(top),
                "w:right",
                twips(right),
                "w:bottom",
                twips(bottom),
                "w:left",
                twips(left),
                "w:header",
                twips(top / 2),
                "w:footer",
                twips(Math.max(0, footer(bottom))),
                "w:gutter",
                "0");
    }

    /** The dashes beside the number stand in the middle of their line. */
    private double footer(double bottom) {
        double line = profile.type("page_number").line() / POINTS_PER_MM;
        return bottom - profile.page().footerGap() - line / 2;
    }

    private static String twips(double millimetres) {
        return String.valueOf(Math.round(millimetres * 1440 / 25.4));
    }
}
