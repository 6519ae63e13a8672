package org.mingcha.document;

import java.util.List;
import java.util.stream.Stream;

/** The faces that PDF files embed, in the order in which they stand in for one another. */
final class EmbeddedFonts {

    private final List<EmbeddedFont> fonts;

    EmbeddedFonts(List<EmbeddedFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    static EmbeddedFonts shipped() {
        return Shipped.FONTS;
    }

    List<EmbeddedFont> all() {
        return fonts;
    }

    /** Fails naming every character that no face can draw. */
    void demand(Stream<String> texts) {
        List<String> missing = texts.flatMapToInt(String::codePoints)
                .distinct()
                .filter(c -> fonts.stream().noneMatch(font -> font.draws(c)))
                .mapToObj(Character::toString)
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingGlyphs(missing);
        }
    }

    /** Read when the first PDF is asked for: a verifier that never renders pays nothing. */
    private static final class Shipped {

        private static final EmbeddedFonts FONTS = new EmbeddedFonts(List.of(
                EmbeddedFont.shipped("Mingcha Body", "mingcha-body.ttf"),
                EmbeddedFont.shipped("Mingcha Kai", "mingcha-kai.ttf"),
                EmbeddedFont.shipped("Mingcha Sans", "mingcha-sans.ttf"),
                EmbeddedFont.shipped("Mingcha Title", "mingcha-title.ttf")));
    }
}
