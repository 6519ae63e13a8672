package org.mingcha.transparency.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.LeafVersion;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** Makes the leaves of one batch in log order: gives out index, useq and prev, and resolves targets. */
final class Batch {
    private final String origin;
    private final Map<String, HeadTable.UnitHead> heads;
    private final Map<Long, LeafTable.LeafRef> made = new HashMap<>();
    private final List<LeafTable.StoredLeaf> leaves = new ArrayList<>();
    private long next;
    private @Nullable Instant latest;

    Batch(String origin, CheckpointTable.Signed onto, Map<String, HeadTable.UnitHead> heads) {
        this.origin = origin;
        this.heads = new HashMap<>(heads);
        this.next = onto.size();
        this.latest = onto.latest();
    }

    void add(LeafTable.Pending pending) {
        var record = pending.record();
        var head = heads.getOrDefault(record.unit(), HeadTable.UnitHead.NONE);
        var useq = head.useq() + 1;
        var bytes = leaf(record, useq, head.hash(), target(pending)).bytes();
        var hash = Hashing.leaf(bytes);
        leaves.add(new LeafTable.StoredLeaf(next, record.id(), record.unit(), useq, bytes, hash));
        heads.put(record.unit(), new HeadTable.UnitHead(useq, hash));
        made.put(record.id(), new LeafTable.LeafRef(next, hash));
        latest = latest == null || record.recordedAt().isAfter(latest) ? record.recordedAt() : latest;
        next++;
    }

    List<LeafTable.StoredLeaf> leaves() {
        return leaves;
    }

    List<Hash> hashes() {
        return leaves.stream().map(LeafTable.StoredLeaf::hash).toList();
    }

    /** The units' heads after this batch. */
    Map<String, HeadTable.UnitHead> heads() {
        return heads;
    }

    /** The newest recorded_at in the log after this batch. */
    @Nullable
    Instant latest() {
        return latest;
    }

    private Leaf leaf(StoredRecord record, long useq, Hash prev, Leaf.@Nullable Target target) {
        var opened = record.opened();
        if (opened == null) {
            throw new IllegalStateException("Record " + record.id() + " was erased before it was sealed");
        }
        var commitments = new Commitments(origin);
        var version = LeafVersion.of(record.leafVersion());
        return new Leaf(
                version,
                new LeafType(record.type()),
                record.unit(),
                useq,
                prev,
                record.happenedOn(),
                record.recordedAt(),
                record.role(),
                commitments.content(record.factsSalt(), record.facts()),
                commitments.text(version, opened.textSalt(), opened.text()),
                commitments.evidence(opened.evidenceSalts(), opened.evidence()),
                target,
                record.drill(),
                record.register());
    }

    /** A target is older than what names it, so it is in the log or earlier in this very batch. */
    private Leaf.@Nullable Target target(LeafTable.Pending pending) {
        var id = pending.record().target();
        if (id == null) {
            return null;
        }
        var found = pending.target() != null ? pending.target() : made.get(id);
        if (found == null) {
            throw new IllegalStateException(
                    "Record " + pending.record().id() + " targets record " + id + ", which is not in the log");
        }
        return new Leaf.Target(found.index(), found.hash());
    }
}
