package org.mingcha.evidence.bundle;

import java.util.Optional;
import org.mingcha.evidence.LeafType;

/** What the chain of the root says at a size: the newest unit tree, checklist and registers. */
public record RootChain(Chain chain, Source source) {
    /** The code of the root, whose chain is in every bundle. */
    public static final String CODE = "CN";

    public static RootChain of(Source source) {
        return new RootChain(source.chain(CODE), source);
    }

    public Optional<SealedLeaf> newestUnits() {
        return newest(LeafType.UNITS_CHANGED);
    }

    public Optional<Publication> newestRegisters() {
        return newest(LeafType.REGISTERS_PUBLISHED).map(this::publication);
    }

    /** The newest publication of this very version. */
    public Optional<Publication> newestChecklist(String reference) {
        return chain.leaves().reversed().stream()
                .filter(each -> each.leaf().type().equals(LeafType.CHECKLIST_PUBLISHED))
                .map(this::publication)
                .filter(each -> each.published().reference().equals(reference))
                .findFirst();
    }

    /** A leaf that publishes a document, and what it says. */
    public record Publication(SealedLeaf leaf, Published published) {}

    private Publication publication(SealedLeaf leaf) {
        return new Publication(leaf, Published.of(source.content(leaf.index())));
    }

    private Optional<SealedLeaf> newest(LeafType type) {
        return chain.leaves().reversed().stream()
                .filter(each -> each.leaf().type().equals(type))
                .findFirst();
    }
}
