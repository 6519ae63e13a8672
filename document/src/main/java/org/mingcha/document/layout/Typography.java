package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.LayoutProfile;
import org.mingcha.document.font.EmbeddedFont;
import org.mingcha.document.font.EmbeddedFonts;

/** A profile's measures and types, with the faces that draw them. */
record Typography(LayoutProfile standard, EmbeddedFonts fonts) {
    private static final List<String> STAND_INS =
            List.of("Mingcha Kai", "Mingcha Title", "Mingcha Sans", "Mingcha Body");
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final double MARK_SIZE = 8;
    private static final double MARK_RISE = 5;

    TypeStyle style(String role) {
        LayoutProfile.Face face = standard.face(role);
        List<EmbeddedFont> faces = new ArrayList<>();
        faces.add(fonts.of(face.family()));
        STAND_INS.forEach(family -> faces.add(fonts.of(family)));
        return new TypeStyle(fonts.of(face.latin()), faces, standard.type(role).size(), 0, Ink.BLACK);
    }

    /** Whether paragraphs are told apart by their first lines, as in Chinese. */
    boolean isIndented() {
        return standard.isIndented();
    }

    /** The small raised numbers behind a figure. */
    TypeStyle mark() {
        return style("body").sized(MARK_SIZE).raised(MARK_RISE);
    }

    double line(String role) {
        return standard.type(role).line();
    }

    double pitch() {
        return standard.grid().pitch();
    }

    /** The width of one of the characters that fill a line of body text. */
    double cell() {
        return points(standard.page().textWidth()) / standard.grid().characters();
    }

    static double points(double millimetres) {
        return millimetres * POINTS_PER_MM;
    }
}
