package org.mingcha.evidence.bundle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.HashReader;
import org.mingcha.tlog.MultiProofs;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.Proofs;
import org.mingcha.tlog.TlogProof;
import org.mingcha.tlog.Tree;

/** The tree over a log's leaves in memory, and the key that signs it. */
final class MemoryTree {
    final NoteSigner signer;
    private final List<Hash> hashes = new ArrayList<>();

    MemoryTree(NoteSigner signer) {
        this.signer = signer;
    }

    void add(Hash leaf) {
        hashes.add(leaf);
    }

    Hash leaf(long index) {
        return hashes.get((int) index);
    }

    SealedCheckpoint checkpoint(long size) {
        var head = new Checkpoint(signer.verifier().name(), size, Tree.root(hashes(size)));
        return new SealedCheckpoint(size, head.sign(signer).format());
    }

    Map<Long, String> proofs(Collection<Long> indexes, long size) {
        var note = checkpoint(size).note();
        var proofs = new HashMap<Long, String>();
        indexes.forEach(index ->
                proofs.put(index, new TlogProof(index, Proofs.inclusion(index, size, reader(size)), note).format()));
        return proofs;
    }

    Inclusion inclusion(SortedSet<Long> indexes, long size) {
        return new Inclusion(
                MultiProofs.make(indexes, size, reader(size)), checkpoint(size).note());
    }

    List<Hash> consistency(long from, long to) {
        // A forger's own checkpoints may stand the wrong way round: there is no proof of that.
        return from > to ? List.of() : Proofs.consistency(from, to, reader(to));
    }

    private HashReader reader(long size) {
        return Tree.reader(hashes(size));
    }

    private List<Hash> hashes(long size) {
        return hashes.subList(0, (int) Math.min(size, hashes.size()));
    }
}
