package org.mingcha.evidence.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Headlines of entries out of the log's texts. */
record HeadlineTexts(SealedLog log, Definitions definitions, Collection<Chain> chains) {
    /** Of those of these entries that have one; erased ones haven't. */
    List<Headline> of(Collection<Long> indexes) {
        var found = new ArrayList<Headline>();
        if (!indexes.isEmpty()) {
            var leaves = leaves(indexes);
            log.texts(indexes).forEach((index, text) -> {
                var leaf = leaves.get(index);
                if (leaf != null) {
                    PublishedRegisters.named(leaf.leaf())
                            .flatMap(reference ->
                                    Optional.ofNullable(definitions.versions().get(reference)))
                            .flatMap(register -> Headline.of(leaf, register, text))
                            .ifPresent(found::add);
                }
            });
        }
        return found;
    }

    Map<Long, String> words(Collection<Long> indexes) {
        var words = new HashMap<Long, String>();
        of(indexes).forEach(each -> words.put(each.leaf().index(), each.words()));
        return words;
    }

    private Map<Long, SealedLeaf> leaves(Collection<Long> indexes) {
        var leaves = new HashMap<Long, SealedLeaf>();
        chains.stream()
                .flatMap(chain -> chain.leaves().stream())
                .filter(leaf -> indexes.contains(leaf.index()))
                .forEach(leaf -> leaves.put(leaf.index(), leaf));
        return leaves;
    }
}
