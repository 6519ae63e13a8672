package org.mingcha.definition;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.LeafType;

/**
 * What somebody wants to publish.
 *
 * @param type of the leaf that publishes it
 * @param shipped the version of this id that comes with the product; null: none does
 * @param words all names in it, which are checked by the list of docs/adr/0007
 * @param as its canonical bytes under a version
 */
public record DefinitionDraft(
        LeafType type, String id, @Nullable String shipped, List<String> words, Function<String, byte[]> as) {
    public DefinitionDraft {
        words = List.copyOf(words);
    }
}
