package org.mingcha.evidence.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.Opening;
import org.mingcha.evidence.page.PageNotes;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.TlogProof;

/** A bundle that only lacks the {@code report.issued} leaf which seals its manifest. */
public final class UnsealedBundle {
    private final Manifest manifest;
    private final long base;
    private final SortedMap<String, byte[]> parts;
    private final SortedMap<String, Chain> chains;

    /** @param base size of C0 */
    UnsealedBundle(Manifest manifest, long base, SortedMap<String, byte[]> parts, SortedMap<String, Chain> chains) {
        this.manifest = manifest;
        this.base = base;
        this.parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        this.chains = Collections.unmodifiableSortedMap(new TreeMap<>(chains));
        parts.keySet().stream()
                .filter(name -> !PartNames.isListed(manifest.form(), name))
                .findFirst()
                .ifPresent(name -> {
                    throw new MalformedEvidence("A bundle has no part " + name);
                });
    }

    /** The facts of the leaf that is to be appended. */
    public ReportIssued issued() {
        return new ReportIssued(
                Hashing.sha256(manifest.toJson()),
                Hashing.sha256(parts.getOrDefault(PartNames.CHECKLIST, new byte[0])),
                manifest.period(),
                Chains.heads(chains.values()),
                pages().digests());
    }

    private PageNotes pages() {
        return Optional.ofNullable(parts.get(PartNames.PAGES))
                .map(PageNotes::fromJson)
                .orElse(PageNotes.NONE);
    }

    /** The unit whose chain got longer between the figures and the leaf at this index, by more than a report issued. */
    public Optional<String> movedBefore(SealedLog log, long index) {
        return chains.values().stream()
                .filter(chain -> log.chain(chain.unit(), index).stream()
                        .skip(chain.leaves().size())
                        .anyMatch(each -> !each.leaf().type().equals(LeafType.REPORT_ISSUED)))
                .map(Chain::unit)
                .findFirst();
    }

    /**
     * The zip, with the leaf that was appended for it.
     *
     * @param facts the leaf's opened facts
     * @param size of a checkpoint that covers the leaf: C1
     */
    public byte[] seal(SealedLog log, SealedLeaf leaf, Opening facts, long size) {
        var all = new TreeMap<>(parts);
        var proof = log.proofs(List.of(leaf.index()), size).get(leaf.index());
        if (proof == null) {
            throw new IllegalStateException("No proof of entry " + leaf.index() + " under size " + size);
        }
        all.put(PartNames.MANIFEST, manifest.toJson());
        all.put(PartNames.SEAL_ENTRY, leaf.leaf().bytes());
        all.put(PartNames.SEAL_FACTS, facts.toJson());
        all.put(PartNames.SEAL_PROOF, utf8(proof));
        if (!manifest.form().isFormer()) {
            all.put(PartNames.SEAL_CONSISTENCY, new ConsistencyPart(log.consistency(base, size)).toBytes());
        }
        all.put(PartNames.CHECKPOINT, utf8(TlogProof.parse(proof).orElseThrow().note()));
        reportsBefore(log, leaf).ifPresent(bytes -> all.put(PartNames.SEAL_BEFORE, bytes));
        return StoredZip.write(all);
    }

    /**
     * Other reports of the unit that were issued since the figures' checkpoint: they stand between head and seal. Without
     * their indices, since nothing in the bundle would prove these.
     */
    private Optional<byte[]> reportsBefore(SealedLog log, SealedLeaf leaf) {
        var known = Optional.ofNullable(chains.get(manifest.unit()))
                .map(chain -> chain.leaves().size())
                .orElse(0);
        var out = new ByteArrayOutputStream();
        log.chain(manifest.unit(), leaf.index()).stream().skip(known).forEach(each -> {
            out.writeBytes(each.leaf().bytes());
            out.write('\n');
        });
        return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
