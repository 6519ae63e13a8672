package org.mingcha.evidence.bundle;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingcha.evidence.LeafType;

/** What the chain of the root says at a size: the newest unit tree, checklist and registers. */
public record RootChain(Chain chain, ChainSource source) {
    /** The code of the root, whose chain is in every bundle. */
    public static final String CODE = "CN";

    /** What is published, all of which a bundle opens: else a later version could be kept from its reader. */
    public static final List<LeafType> PUBLICATIONS = List.of(
            LeafType.CHECKLIST_PUBLISHED,
            LeafType.RULES_PUBLISHED,
            LeafType.REGISTER_PUBLISHED,
            LeafType.TEXTS_PUBLISHED,
            LeafType.REGISTERS_PUBLISHED);

    public static RootChain of(ChainSource source) {
        return new RootChain(source.chain(CODE), source);
    }

    public Optional<SealedLeaf> newestUnits() {
        return newest(LeafType.UNITS_CHANGED);
    }

    public Optional<Publication> newestRegisters() {
        return newest(LeafType.REGISTERS_PUBLISHED).map(this::publication);
    }

    /** Every publication of this type, in the chain's order. */
    public List<Publication> publications(LeafType type) {
        var leaves = chain.leaves().stream()
                .filter(each -> each.leaf().type().equals(type))
                .toList();
        source.contents(leaves.stream().map(SealedLeaf::index).toList());
        return leaves.stream().map(this::publication).toList();
    }

    /** Of each version the first publication: another one says nothing new, and makes nothing newer. */
    public static Stream<Publication> firsts(Collection<Publication> publications) {
        var seen = new HashSet<String>();
        return publications.stream().filter(each -> seen.add(each.published().reference()));
    }

    /** The publication of this very version of a checklist. */
    public Optional<Publication> checklist(String reference) {
        return firsts(publications(LeafType.CHECKLIST_PUBLISHED))
                .filter(each -> each.published().reference().equals(reference))
                .findFirst();
    }

    /** The newest version of the same checklist. */
    public Optional<Publication> newestOf(String checklist) {
        var id = checklist.replaceFirst("@.*", "");
        return firsts(publications(LeafType.CHECKLIST_PUBLISHED))
                .filter(each -> each.published().id().equals(id))
                .reduce((before, later) -> later);
    }

    /** The phrases that a report is composed with. */
    public Optional<Publication> newestTexts() {
        return firsts(publications(LeafType.TEXTS_PUBLISHED)).reduce((before, later) -> later);
    }

    /** The newest publication of this very version, as the former format asks. */
    public Optional<Publication> newestChecklist(String reference) {
        return chain.leaves().reversed().stream()
                .filter(each -> each.leaf().type().equals(LeafType.CHECKLIST_PUBLISHED))
                .map(this::publication)
                .filter(each -> each.published().reference().equals(reference))
                .findFirst();
    }

    /** A leaf that publishes a document, and what it says. */
    public record Publication(SealedLeaf leaf, PublishedDefinition published) {}

    private Publication publication(SealedLeaf leaf) {
        return new Publication(leaf, PublishedDefinition.of(source.content(leaf.index())));
    }

    private Optional<SealedLeaf> newest(LeafType type) {
        return chain.leaves().reversed().stream()
                .filter(each -> each.leaf().type().equals(type))
                .findFirst();
    }
}
