package org.mingcha.document.layout;

import java.util.List;
import org.mingcha.document.font.EmbeddedFont;

/**
 * How characters are set.
 *
 * @param latin the face of digits and Latin letters, whose strokes are as thick as those of the hanzi
 * @param faces for all others, in the order in which they are asked
 * @param rise how far above the base line
 */
record TypeStyle(EmbeddedFont latin, List<EmbeddedFont> faces, double size, double rise, Ink ink) {
    private static final int LAST_LATIN = 0x24f;

    TypeStyle {
        faces = List.copyOf(faces);
    }

    EmbeddedFont font(int character) {
        if (character <= LAST_LATIN && latin.draws(character)) {
            return latin;
        }
        for (EmbeddedFont face : faces) {
            if (face.draws(character)) {
                return face;
            }
        }
        throw new IllegalStateException("no face draws U+%04X".formatted(character));
    }

    TypeStyle sized(double points) {
        return new TypeStyle(latin, faces, points, rise, ink);
    }

    TypeStyle raised(double points) {
        return new TypeStyle(latin, faces, size, points, ink);
    }

    TypeStyle inked(Ink with) {
        return new TypeStyle(latin, faces, size, rise, with);
    }

    /** Where the base line is in a line of this height, so that hanzi stand in its middle. */
    double baseline(double lineHeight) {
        return lineHeight / 2 + size * 0.36;
    }
}
