package org.mingcha.evidence.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.LeafType;
import org.mingcha.tlog.EntryBundleReader;
import org.mingcha.tlog.Hash;

/** Every leaf of a log once, in its order: what it is, where it stands in its unit's chain, what it names. */
final class LeafWalk implements EntryBundleReader<List<ReadLeaf>> {
    private final LeafRecords records;
    private final AuditRemarks remarks;
    private final UnitEnds ends;
    private final TargetCheck targets;
    private final ClockSteps clock = new ClockSteps();
    private final List<Opened> opened = new ArrayList<>();
    private long read;

    LeafWalk(LeafRecords records, AuditRemarks remarks) {
        this.records = records;
        this.remarks = remarks;
        ends = new UnitEnds(records, remarks);
        targets = new TargetCheck(records, remarks);
    }

    /** A leaf whose facts are published beside the log. */
    record Opened(long index, LeafType type, Hash facts) {}

    @Override
    public List<ReadLeaf> read(List<byte[]> entries, List<Hash> leaves) {
        var read = new ArrayList<ReadLeaf>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            read.add(ReadLeaf.of(entries.get(i), leaves.get(i)));
        }
        return read;
    }

    @Override
    public void take(long first, List<ReadLeaf> leaves) {
        for (var each : leaves) {
            take(each, read);
            read++;
        }
    }

    /** How many entries were read. */
    long size() {
        return read;
    }

    /** Leaves that seal a set or publish a document. */
    List<Opened> opened() {
        return List.copyOf(opened);
    }

    /** The newest leaf of the unit; empty for a unit that has none. */
    Optional<UnitEnds.End> end(String unit) {
        return ends.of(unit);
    }

    /** The type of a leaf that was read, as its code. */
    String type(long index) {
        return targets.type(records.get(index));
    }

    /** Says what was looked at, once all leaves are taken. */
    void end() {
        remarks.note(AuditCheck.LEAVES, "leaves.hold", read);
        clock.say(remarks);
        ends.say();
        targets.say();
    }

    private void take(ReadLeaf each, long index) {
        var leaf = each.leaf();
        if (!each.fault().isEmpty()) {
            remarks.fault(AuditCheck.LEAVES, leaf == null ? "leaf.none" : "leaf.wrong", index, each.fault());
        }
        if (leaf == null) {
            records.put(index, LeafRecords.Row.NO_LEAF);
            return;
        }
        clock.take(index, leaf.recordedAt());
        var place = ends.take(index, leaf, each.hash());
        records.put(index, targets.row(index, leaf, place));
        if (PublishedFacts.belongTo(leaf.type())) {
            opened.add(new Opened(index, leaf.type(), leaf.facts()));
        }
    }
}
