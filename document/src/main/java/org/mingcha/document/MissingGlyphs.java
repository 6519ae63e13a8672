package org.mingcha.document;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** No embedded font can draw these characters. A blank box in a signed document would be worse than no document. */
public final class MissingGlyphs extends Unrenderable {

    private static final long serialVersionUID = 1L;

    private final List<String> characters;

    MissingGlyphs(List<String> characters) {
        super("no embedded font has " + named(characters));
        this.characters = List.copyOf(characters);
    }

    public List<String> characters() {
        return characters;
    }

    @Override
    public String sentence(Locale locale) {
        return bundled(locale, "document.glyphs.missing", named(characters));
    }

    private static String named(List<String> characters) {
        return characters.stream()
                .map(character -> "%s (U+%04X)".formatted(character, character.codePointAt(0)))
                .collect(Collectors.joining(", "));
    }
}
