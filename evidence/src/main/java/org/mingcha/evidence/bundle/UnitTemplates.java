package org.mingcha.evidence.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.template.TemplateHistory;
import org.mingcha.evidence.template.TemplateHistory.Act;

/** The templates that a unit has published, and which of them holds: all of their facts are opened. */
public final class UnitTemplates {
    /** The fact that says for whose reports it is. */
    public static final String CHECKLIST = "checklist";

    private final List<SealedLeaf> leaves;
    private final Map<Long, Content> facts;

    private UnitTemplates(List<SealedLeaf> leaves, Map<Long, Content> facts) {
        this.leaves = leaves;
        this.facts = facts;
    }

    public static UnitTemplates of(ChainSource source, String unit) {
        var leaves = source.chain(unit).leaves();
        return new UnitTemplates(leaves, source.contents(indexes(leaves)));
    }

    /** Log indices of the publications in a chain. */
    public static List<Long> indexes(List<SealedLeaf> leaves) {
        return leaves.stream()
                .filter(each -> each.leaf().type().equals(LeafType.TEMPLATE_PUBLISHED))
                .map(SealedLeaf::index)
                .toList();
    }

    /**
     * A publication.
     *
     * @param checklist for whose reports; empty: for those of all
     */
    public record Published(SealedLeaf leaf, PublishedDefinition definition, String checklist) {}

    /** In the order of the chain. */
    public List<Published> published() {
        return leaves.stream()
                .filter(each -> facts.containsKey(each.index()))
                .filter(each -> each.leaf().type().equals(LeafType.TEMPLATE_PUBLISHED))
                .map(this::published)
                .toList();
    }

    private Published published(SealedLeaf leaf) {
        var content = Optional.ofNullable(facts.get(leaf.index())).orElse(Content.EMPTY);
        return new Published(
                leaf, PublishedDefinition.of(content), content.text(CHECKLIST).orElse(""));
    }

    /** The one by which reports of this checklist go. */
    public Optional<Published> holding(String checklist) {
        var published = published();
        var acts = new ArrayList<Act>();
        for (var each : leaves) {
            if (each.leaf().type().equals(LeafType.TEMPLATE_WITHDRAWN)) {
                acts.add(withdrawal(each));
            }
            published.stream()
                    .filter(one -> one.leaf().equals(each))
                    .forEach(one -> acts.add(new Act.Publication(each.index(), one.checklist())));
        }
        return new TemplateHistory(acts)
                .holding(checklist)
                .flatMap(index -> published.stream()
                        .filter(one -> one.leaf().index() == index)
                        .findFirst());
    }

    /** It names a publication of the same chain. */
    private Act withdrawal(SealedLeaf leaf) {
        var target = leaf.leaf().target();
        if (target == null
                || leaves.stream()
                        .noneMatch(each -> each.index() == target.index()
                                && each.leaf().type().equals(LeafType.TEMPLATE_PUBLISHED)
                                && each.leaf().hash().equals(target.hash()))) {
            throw new MalformedEvidence("Entry " + leaf.index() + " withdraws no template of its unit");
        }
        return new Act.Withdrawal(target.index());
    }
}
