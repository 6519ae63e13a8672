package org.mingcha.document.font;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The shipped faces, in the order in which they stand in for one another. */
public final class EmbeddedFonts {
    private static final List<String> FACES = List.of("Body", "Kai", "Sans", "Title", "Latin", "Song");

    private final List<EmbeddedFont> fonts;

    private EmbeddedFonts(List<EmbeddedFont> fonts) {
        this.fonts = List.copyOf(fonts);
    }

    public static EmbeddedFonts shipped() {
        return Shipped.FONTS;
    }

    public List<EmbeddedFont> all() {
        return fonts;
    }

    public EmbeddedFont of(String family) {
        return fonts.stream()
                .filter(font -> font.family().equals(family))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no face " + family));
    }

    /** The first face that has the character. */
    public Optional<EmbeddedFont> drawing(int character) {
        return fonts.stream().filter(font -> font.draws(character)).findFirst();
    }

    /** Every character that no face can draw, in the order in which they stand. */
    public List<String> missing(Stream<String> texts) {
        return texts.flatMapToInt(String::codePoints)
                .distinct()
                .filter(c -> drawing(c).isEmpty())
                .mapToObj(Character::toString)
                .toList();
    }

    /** Read when the first document is asked for: a verifier that never renders pays nothing. */
    private static final class Shipped {
        private static final EmbeddedFonts FONTS = new EmbeddedFonts(FACES.stream()
                .map(name -> EmbeddedFont.shipped(
                        "Mingcha " + name, "mingcha-%s.ttf".formatted(name.toLowerCase(Locale.ROOT))))
                .toList());
    }
}
