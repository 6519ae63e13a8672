package org.mingcha.evidence.verify;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.TextOpening;
import org.mingcha.evidence.UnitRow;
import org.mingcha.evidence.bundle.PaperManifest;
import org.mingcha.evidence.bundle.PaperParts;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.PublishedDefinition;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.bundle.SetExcerpt;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.evidence.bundle.SetSeal;
import org.mingcha.evidence.bundle.Withheld;
import org.mingcha.evidence.paper.PaperRecords;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.JsonNode;

/** The parts of a paper's bundle, as far as they are what the leaves commit to. */
final class PaperDossier implements PaperRecords {
    private final SortedMap<String, byte[]> files;
    private final PaperManifest manifest;
    private final VerificationFindings findings;
    private final ReadParts parts;
    private final SortedMap<Long, SealedLeaf> leaves = new TreeMap<>();
    private final SortedMap<Long, Opening> facts = new TreeMap<>();
    private final SortedMap<Long, TextOpening> texts = new TreeMap<>();
    private final SortedMap<Long, JsonNode> documents = new TreeMap<>();
    private Optional<SetExcerpt> units = Optional.empty();

    PaperDossier(SortedMap<String, byte[]> files, PaperManifest manifest, VerificationFindings findings) {
        this.files = files;
        this.manifest = manifest;
        this.findings = findings;
        this.parts = new ReadParts(files, findings);
        each(PaperParts.LEAF, this::readLeaf);
        each(PartNames.FACTS, this::readFacts);
        each(PartNames.TEXT, this::readText);
        each(PaperParts.DOCUMENT, this::readDocument);
        if (files.containsKey(PartNames.UNITS)) {
            readUnits();
        }
    }

    private interface IndexedPart {
        void read(String name, long index);
    }

    private void each(String prefix, IndexedPart part) {
        files.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> Dossier.indexOf(name).ifPresent(index -> part.read(name, index)));
    }

    /** Reads a part that has to be there; where it isn't, or is malformed, that is a finding and the answer is empty. */
    <T> Optional<T> read(String part, Function<byte[], T> reader) {
        return parts.read(part, reader);
    }

    private void readLeaf(String name, long index) {
        read(name, bytes -> SealedLeaf.parse(index, bytes)).ifPresent(leaf -> {
            leaves.put(index, leaf);
            parts.checkBound(VerificationStep.CHAINS, name, leaf.leaf(), index);
        });
    }

    private void readFacts(String name, long index) {
        read(name, Opening::fromJson).ifPresent(opening -> {
            var isOf = leaf(index)
                    .filter(leaf -> opening.commitment(manifest.origin()).equals(leaf.facts()))
                    .isPresent();
            if (isOf) {
                facts.put(index, opening);
            } else {
                findings.problem(VerificationStep.COMPLETENESS, "facts.wrong", name, index);
            }
        });
    }

    private void readText(String name, long index) {
        read(name, TextOpening::fromJson).ifPresent(opening -> {
            var isOf = leaf(index)
                    .filter(leaf -> leaf.version() != LeafVersion.V1)
                    .filter(leaf -> opening.opens(leaf.text(), manifest.origin()))
                    .isPresent();
            if (isOf) {
                texts.put(index, opening);
            } else {
                findings.problem(VerificationStep.COMPLETENESS, "facts.wrong", name, index);
            }
        });
    }

    private void readDocument(String name, long index) {
        read(name, bytes -> {
                    CanonicalJson.parseCanonical(bytes);
                    return bytes;
                })
                .ifPresent(bytes -> {
                    if (published(index)
                            .filter(each -> each.sha256().equals(Hashing.sha256(bytes)))
                            .isPresent()) {
                        documents.put(index, CanonicalJson.parse(bytes));
                    } else {
                        findings.problem(VerificationStep.COMPLETENESS, "published.other", name);
                    }
                });
    }

    /** What the leaf publishes, where it publishes anything. */
    private Optional<PublishedDefinition> published(long index) {
        try {
            return leaf(index)
                    .filter(leaf -> leaf.type().code().endsWith(".published"))
                    .flatMap(_ -> facts(index))
                    .map(PublishedDefinition::of);
        } catch (MalformedEvidence e) {
            return Optional.empty();
        }
    }

    private void readUnits() {
        units = read(PartNames.UNITS, SetExcerpt::fromJson).filter(excerpt -> {
            var seal = leaf(excerpt.leaf())
                    .filter(leaf -> leaf.type().equals(LeafType.UNITS_CHANGED))
                    .flatMap(_ -> facts(excerpt.leaf()))
                    .map(SetSeal::of);
            var isProven = seal.filter(each -> each.size() == excerpt.size() && excerpt.isProvenBy(each.root()))
                    .isPresent();
            if (!isProven) {
                findings.problem(VerificationStep.COMPLETENESS, "units.wrong", PartNames.UNITS, excerpt.leaf());
            }
            return isProven && excerpt.misplaced(SetKind.UNITS).isEmpty();
        });
    }

    SortedMap<Long, SealedLeaf> leaves() {
        return Collections.unmodifiableSortedMap(leaves);
    }

    SortedMap<Long, TextOpening> texts() {
        return Collections.unmodifiableSortedMap(texts);
    }

    Optional<SetExcerpt> units() {
        return units;
    }

    /** The leaf that publishes this version. */
    Optional<Long> publication(String type, String reference) {
        return documents.keySet().stream()
                .filter(index -> leaf(index)
                        .filter(leaf -> leaf.type().code().equals(type))
                        .isPresent())
                .filter(index -> published(index)
                        .filter(each -> each.reference().equals(reference))
                        .isPresent())
                .findFirst();
    }

    @Override
    public Optional<Leaf> leaf(long index) {
        return Optional.ofNullable(leaves.get(index)).map(SealedLeaf::leaf);
    }

    @Override
    public Optional<Content> facts(long index) {
        return Optional.ofNullable(facts.get(index)).map(Opening::content);
    }

    @Override
    public Optional<JsonNode> text(long index, String field) {
        return Optional.ofNullable(texts.get(index))
                .map(each -> each.opened().get(field))
                .flatMap(opened -> Optional.ofNullable(opened.value()))
                .map(CanonicalJson::node);
    }

    @Override
    public Optional<JsonNode> document(String type, String reference) {
        return publication(type, reference).map(documents::get);
    }

    @Override
    public Optional<Long> description(String unit) {
        return leaves.values().stream()
                .filter(each -> each.leaf().type().equals(LeafType.UNIT_DESCRIBED))
                .filter(each -> each.leaf().unit().equals(unit))
                .map(SealedLeaf::index)
                .findFirst();
    }

    @Override
    public Optional<String> name(String unit) {
        try {
            return units.flatMap(each -> each.tree().find(unit)).map(UnitRow::name);
        } catch (Withheld e) {
            return Optional.empty();
        }
    }
}
