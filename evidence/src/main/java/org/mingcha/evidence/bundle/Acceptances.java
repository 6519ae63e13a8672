package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.tlog.Hash;

/** The acceptances of a unit's reports for one period, as its chain tells. */
public record Acceptances(Chain chain, Period period) {
    /** The acceptance that the same checklist, in whatever version, had last. */
    public record Acceptance(SealedLeaf leaf, Hash figures) {
        public LocalDate on(ZoneId zone) {
            return leaf.leaf().recordedAt().atZone(zone).toLocalDate();
        }
    }

    /** Every one that may be of this period: an acceptance happened on the period's last day. All are shown opened. */
    public List<SealedLeaf> leaves() {
        return chain.leaves().stream()
                .filter(each -> each.leaf().type().equals(LeafType.ASSESSMENT_ACCEPTED))
                .filter(each -> each.leaf().happenedOn().equals(period.to()))
                .toList();
    }

    /** @param facts of these leaves, by index */
    public Optional<Acceptance> newest(String checklist, Map<Long, Content> facts) {
        return leaves().reversed().stream()
                .filter(each -> isOf(facts.getOrDefault(each.index(), Content.EMPTY), checklist))
                .findFirst()
                .flatMap(each -> facts.getOrDefault(each.index(), Content.EMPTY)
                        .text("figures")
                        .map(digest -> new Acceptance(each, hash(digest))));
    }

    private boolean isOf(Content facts, String checklist) {
        return facts.text("checklist")
                        .filter(each -> id(each).equals(id(checklist)))
                        .isPresent()
                && facts.text("period").filter(period.code()::equals).isPresent();
    }

    private static Hash hash(String digest) {
        try {
            return Hash.ofHex(digest);
        } catch (IllegalArgumentException e) {
            throw new MalformedEvidence("An acceptance names no figures.json by its hash", e);
        }
    }

    private static String id(String reference) {
        return reference.replaceFirst("@.*", "");
    }
}
