package org.mingcha.evidence.bundle;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.paper.PaperNeeds;
import org.mingcha.evidence.paper.PaperRecords;
import tools.jackson.databind.JsonNode;

/** What the log says to a paper's values, as far as it is sealed. Leaves and facts of a paper are read at once. */
final class LoggedRecords implements PaperRecords {
    private final SealedLog log;
    private final LocalDate day;
    private final ZoneId zone;
    private final LogChainSource source;
    private final RootChain root;
    private final Map<Long, SealedLeaf> leaves = new HashMap<>();
    private final Map<Long, Opening> facts = new HashMap<>();
    private final Map<Long, StoredText> texts = new HashMap<>();
    private final Map<String, Optional<Long>> descriptions = new HashMap<>();
    private final Map<String, Optional<RootChain.Publication>> documents = new HashMap<>();

    /** @param day of the paper: on which its bodies' descriptions hold */
    LoggedRecords(SealedLog log, PaperNeeds needs, LocalDate day, ZoneId zone) {
        this.log = log;
        this.day = day;
        this.zone = zone;
        source = new LogChainSource(log, log.newest().size());
        root = RootChain.of(source);
        read(needs.leaves());
    }

    private void read(Collection<Long> indexes) {
        leaves.putAll(log.leaves(indexes));
        facts.putAll(log.facts(leaves.keySet()));
        texts.putAll(log.texts(leaves.keySet()));
    }

    @Override
    public Optional<Leaf> leaf(long index) {
        return sealed(index).map(SealedLeaf::leaf);
    }

    Optional<SealedLeaf> sealed(long index) {
        return Optional.ofNullable(leaves.get(index));
    }

    @Override
    public Optional<Content> facts(long index) {
        return opening(index).map(Opening::content);
    }

    Optional<Opening> opening(long index) {
        return Optional.ofNullable(facts.get(index));
    }

    /** A text of the first form cannot be opened field by field, and so not at all. */
    @Override
    public Optional<JsonNode> text(long index, String field) {
        return stored(index)
                .filter(_ -> leaf(index)
                        .filter(leaf -> leaf.version() != LeafVersion.V1)
                        .isPresent())
                .flatMap(text ->
                        Optional.ofNullable(text.text().content().values().get(field)))
                .map(CanonicalJson::node);
    }

    Optional<StoredText> stored(long index) {
        return Optional.ofNullable(texts.get(index));
    }

    @Override
    public Optional<JsonNode> document(String type, String reference) {
        return publication(type, reference)
                .flatMap(found -> log.published(found.published().sha256()))
                .map(CanonicalJson::parse);
    }

    /** The first publication of this version. */
    Optional<RootChain.Publication> publication(String type, String reference) {
        return documents.computeIfAbsent(type + " " + reference, _ -> {
            var found = root.publications(new LeafType(type)).stream()
                    .filter(each -> each.published().reference().equals(reference))
                    .findFirst();
            found.ifPresent(each -> read(List.of(each.leaf().index())));
            return found;
        });
    }

    @Override
    public Optional<Long> description(String unit) {
        return descriptions.computeIfAbsent(unit, code -> {
            var all = source.chain(code).leaves().stream()
                    .filter(each -> each.leaf().type().equals(LeafType.UNIT_DESCRIBED))
                    .toList();
            var said = all.stream()
                    .map(each -> new UnitDescription.Said(
                            each.leaf().happenedOn(), each.leaf().recordedAt()))
                    .toList();
            var place = UnitDescription.holding(said, zone, day);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            var index = all.get(place.getAsInt()).index();
            read(List.of(index));
            return Optional.of(index);
        });
    }

    @Override
    public Optional<String> name(String unit) {
        return tree().flatMap(units -> units.unit(unit)).map(UnitRow::name);
    }

    /** These units' rows of the newest tree. */
    Optional<SetExcerpt> rows(SortedSet<String> units) {
        return tree().map(tree -> {
            new TreeSet<>(units).forEach(tree::unit);
            return tree.excerpt();
        });
    }

    Optional<Long> treeLeaf() {
        return root.newestUnits().map(SealedLeaf::index);
    }

    private Optional<LogUnits> tree() {
        return treeLeaf().map(index -> {
            read(List.of(index));
            return new LogUnits(index, log.set(index));
        });
    }
}
