package org.mingcha.evidence.bundle;

import java.util.Optional;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.register.Register;

/**
 * The words by which a report calls an entry.
 *
 * @param field of its register's version
 * @param sealed whether the leaf commits to that field by itself, so that it can be opened alone
 */
public record Headline(SealedLeaf leaf, String field, String words, boolean sealed) {
    /** Empty where the entry's register has no headlines, or this one is empty. */
    public static Optional<Headline> of(SealedLeaf leaf, Register register, StoredText text) {
        return register.headline()
                .flatMap(field -> text.text()
                        .content()
                        .text(field)
                        .map(words ->
                                new Headline(leaf, field, words, leaf.leaf().version() != LeafVersion.V1)));
    }
}
