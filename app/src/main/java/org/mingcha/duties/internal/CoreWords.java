package org.mingcha.duties.internal;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.YamlText;

/**
 * What a matter is about, without the words that stand in any (docs/spec/duties.md): two matters are one where the core of
 * the one stands in the core of the other.
 */
public record CoreWords(String text) {
    /** A shorter core is no matter: it would stand in everything. */
    private static final int SHORTEST = 4;

    /** The longest first, so that a word goes before a part of it. */
    private static final List<String> ORDINARY = YamlText.resource("/duties/ordinary-words.yaml")
            .valueStream()
            .map(word -> word.asString())
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .toList();

    public static CoreWords of(String matter) {
        var plain = plain(matter);
        var core = plain;
        for (var word : ORDINARY) {
            core = core.replace(word, "");
        }
        // Where nothing is left, the ordinary words are the matter.
        return new CoreWords(core.length() < SHORTEST ? plain : core);
    }

    /** Width, case, blanks and signs make no difference. */
    private static String plain(String matter) {
        return Normalizer.normalize(matter, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    public boolean isAbout(CoreWords other) {
        return holds(text, other.text) || holds(other.text, text);
    }

    private static boolean holds(String whole, String part) {
        return part.length() >= SHORTEST && whole.contains(part);
    }
}
