package org.mingcha.evidence.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.tlog.Hash;

/** The newest leaf of every unit, and whether each leaf is the next one of its unit. */
final class UnitEnds {
    private final LeafRecords records;
    private final AuditRemarks remarks;
    private final Map<String, End> ends = new HashMap<>();

    UnitEnds(LeafRecords records, AuditRemarks remarks) {
        this.records = records;
        this.remarks = remarks;
    }

    /** The newest leaf of a unit, which has this number here. */
    record End(int unit, long index, long useq, Hash hash) {}

    /** Where a leaf stands: its unit's number, its own hash, and the index of the unit's leaf before. */
    record Place(int unit, Hash hash, long before) {}

    Optional<End> of(String unit) {
        return Optional.ofNullable(ends.get(unit));
    }

    /** After a gap or a wrong link the chain goes on from this leaf; of a fork the first branch stays. */
    Place take(long index, Leaf leaf, Hash hash) {
        var end = ends.get(leaf.unit());
        int unit = end == null ? ends.size() : end.unit();
        if (follows(index, leaf, end)) {
            ends.put(leaf.unit(), new End(unit, index, leaf.useq(), hash));
        }
        return new Place(unit, hash, end == null ? LeafRecords.NONE : end.index());
    }

    void say() {
        remarks.note(AuditCheck.CHAINS, "chains.hold", ends.size());
    }

    private boolean follows(long index, Leaf leaf, @Nullable End end) {
        long last = end == null ? 0 : end.useq();
        if (leaf.useq() <= last && end != null) {
            fork(index, leaf, end);
            return false;
        }
        if (leaf.useq() != last + 1) {
            remarks.fault(AuditCheck.CHAINS, "chain.gap", leaf.unit(), last, leaf.useq(), index);
        } else if (end != null && !leaf.prev().equals(end.hash())) {
            remarks.fault(AuditCheck.CHAINS, "chain.link", leaf.unit(), leaf.useq(), index, end.index());
        }
        return true;
    }

    private void fork(long index, Leaf leaf, End end) {
        if (remarks.isFull(AuditCheck.CHAINS)) {
            remarks.fault(AuditCheck.CHAINS, "chain.fork"); // counted only: finding the other leaf walks the chain
            return;
        }
        long other = end.index();
        while (other != LeafRecords.NONE && records.get(other).useq() > leaf.useq()) {
            other = records.get(other).before();
        }
        if (other != LeafRecords.NONE && records.get(other).useq() == leaf.useq()) {
            remarks.fault(AuditCheck.CHAINS, "chain.fork", leaf.unit(), leaf.useq(), other, index);
        } else {
            remarks.fault(AuditCheck.CHAINS, "chain.gap", leaf.unit(), end.useq(), leaf.useq(), index);
        }
    }
}
