package org.mingcha.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.bundle.Chain;
import org.mingcha.evidence.bundle.ChainSource;
import org.mingcha.evidence.bundle.Manifest;
import org.mingcha.evidence.bundle.PartNames;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.evidence.bundle.Withheld;

/** A bundle's parts, read as far as they can be; what can't be read is a finding of the check that answers for it. */
final class Dossier implements ChainSource {
    private static final Pattern INDEXED = Pattern.compile("[a-z]+/(0|[1-9][0-9]{0,17})(?:\\.json)?");

    private final SortedMap<String, byte[]> files;
    private final Manifest manifest;
    private final VerificationFindings findings;
    private final ReadParts parts;
    private final SortedMap<String, Chain> chains = new TreeMap<>();
    private final Map<Long, SealedLeaf> leaves = new HashMap<>();
    private final SortedMap<Long, Opening> openings = new TreeMap<>();

    Dossier(SortedMap<String, byte[]> files, Manifest manifest, VerificationFindings findings) {
        this.files = files;
        this.manifest = manifest;
        this.findings = findings;
        this.parts = new ReadParts(files, findings);
        readChains();
        readFacts();
    }

    Manifest manifest() {
        return manifest;
    }

    SortedMap<String, Chain> chains() {
        return Collections.unmodifiableSortedMap(chains);
    }

    Optional<SealedLeaf> leaf(long index) {
        return Optional.ofNullable(leaves.get(index));
    }

    /** The opened facts that are what their leaves commit to. */
    SortedMap<Long, Opening> openings() {
        return Collections.unmodifiableSortedMap(openings);
    }

    List<String> names(String prefix) {
        return files.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    Optional<byte[]> bytes(String part) {
        return Optional.ofNullable(files.get(part));
    }

    /** Reads a part that has to be there; where it isn't, or is malformed, that is a finding and the answer is empty. */
    <T> Optional<T> read(String part, Function<byte[], T> reader) {
        return parts.read(part, reader);
    }

    /** The reports issued between the unit's head and this one. */
    List<Leaf> reportsBefore() {
        return files.containsKey(PartNames.SEAL_BEFORE)
                ? read(PartNames.SEAL_BEFORE, Dossier::leaves).orElse(List.of())
                : List.of();
    }

    private static List<Leaf> leaves(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.endsWith("\n")) {
            throw new MalformedEvidence("The last line is not complete");
        }
        return Arrays.stream(text.substring(0, text.length() - 1).split("\n", -1))
                .map(line -> Leaf.parse(line.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Override
    public Chain chain(String unit) {
        var chain = chains.get(unit);
        if (chain == null) {
            throw new Withheld(Withheld.Kind.CHAIN, unit);
        }
        return chain;
    }

    @Override
    public Map<Long, Opening> facts(Collection<Long> indexes) {
        return openings();
    }

    private void readChains() {
        for (var name : names(PartNames.CHAIN)) {
            var unit = name.substring(PartNames.CHAIN.length());
            read(name, bytes -> Chain.parse(unit, bytes)).ifPresent(chain -> {
                chains.put(unit, chain);
                chain.leaves().forEach(each -> add(name, each));
            });
        }
    }

    /** An index that two chains claim would let the facts of one entry stand for those of the other. */
    private void add(String part, SealedLeaf leaf) {
        checkBound(part, leaf.leaf(), leaf.index());
        var other = leaves.put(leaf.index(), leaf);
        if (other != null && !other.equals(leaf)) {
            findings.problem(VerificationStep.CHAINS, "chain.twice", part, leaf.index());
        }
    }

    /**
     * That the leaf keeps the bounds of docs/spec/leaf.md, and is no younger than the bundle's form: else a bundle could be
     * written in the former one to be spared what the present one has to show.
     *
     * @param place the leaf's index, or what else names it
     */
    void checkBound(String part, Leaf leaf, long place) {
        parts.checkBound(VerificationStep.of(part), part, leaf, place);
        if (manifest.form().isFormer() && leaf.version() != LeafVersion.V1) {
            findings.problem(
                    VerificationStep.of(part),
                    "leaf.later",
                    part,
                    place,
                    manifest.form().format());
        }
    }

    private void readFacts() {
        for (var name : names(PartNames.FACTS)) {
            read(name, Opening::fromJson)
                    .ifPresent(opening -> indexOf(name).ifPresent(index -> {
                        if (leaf(index).filter(each -> opens(opening, each)).isPresent()) {
                            openings.put(index, opening);
                        } else {
                            findings.problem(VerificationStep.COMPLETENESS, "facts.wrong", name, Long.toString(index));
                        }
                    }));
        }
    }

    private boolean opens(Opening opening, SealedLeaf leaf) {
        return opening.commitment(manifest.origin()).equals(leaf.leaf().facts());
    }

    /** The log index in a name like {@code facts/57.json} or {@code proofs/57}. */
    static Optional<Long> indexOf(String name) {
        var match = INDEXED.matcher(name);
        return match.matches() ? Optional.of(Long.parseLong(match.group(1))) : Optional.empty();
    }
}
