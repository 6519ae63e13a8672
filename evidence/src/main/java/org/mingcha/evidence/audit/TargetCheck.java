package org.mingcha.evidence.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.LeafType;

/** Whether what leaves name is there and may be named, and which entry each is a version of. */
final class TargetCheck {
    private final LeafRecords records;
    private final AuditRemarks remarks;
    private final Map<LeafType, Integer> numbers = new HashMap<>();
    private final List<String> types = new ArrayList<>();
    private final List<TargetRule> rules = new ArrayList<>();
    private long named;
    private long versions;

    TargetCheck(LeafRecords records, AuditRemarks remarks) {
        this.records = records;
        this.remarks = remarks;
    }

    /** What is kept of the leaf. */
    LeafRecords.Row row(long index, Leaf leaf, UnitEnds.Place place) {
        int type = number(leaf.type());
        var target = target(index, leaf, place.unit(), rules.get(type));
        long root = target != null && leaf.type().isVersion(true) ? target.root() : index;
        if (root != index) {
            versions++;
            checkDrill(index, leaf, root);
        }
        if (leaf.drill() && !mayBeDrill(leaf.type())) {
            remarks.fault(AuditCheck.DRILLS, "drill.act", index, leaf.type());
        }
        var named = leaf.target();
        return new LeafRecords.Row(
                place.hash(),
                leaf.useq(),
                place.before(),
                root,
                named == null ? LeafRecords.NONE : named.index(),
                place.unit(),
                2 * type + (leaf.drill() ? 1 : 0));
    }

    /** The type of a leaf that was kept. */
    String type(LeafRecords.Row row) {
        return types.get(row.kind() / 2);
    }

    void say() {
        remarks.note(AuditCheck.TARGETS, "targets.hold", named);
        remarks.note(AuditCheck.DRILLS, "drills.hold", versions);
    }

    /** The leaf that this one names, where it is that leaf. */
    private LeafRecords.@Nullable Row target(long index, Leaf leaf, int unit, TargetRule rule) {
        var target = leaf.target();
        if (target == null) {
            if (rule.isRequired()) {
                remarks.fault(AuditCheck.TARGETS, "target.none", index, leaf.type());
            }
            return null;
        }
        named++;
        var row = target.index() < index ? records.get(target.index()) : LeafRecords.Row.NO_LEAF;
        if (!row.isLeaf() || !row.hash().equals(target.hash())) {
            remarks.fault(AuditCheck.TARGETS, "target.other", index, leaf.type(), target.index());
            return null;
        }
        if (rule.isOwn() && row.unit() != unit) {
            remarks.fault(AuditCheck.TARGETS, "target.unit", index, leaf.type(), target.index());
            return null;
        }
        if (!rule.allows(type(row))) {
            remarks.fault(AuditCheck.TARGETS, "target.type", index, leaf.type(), target.index(), type(row));
            return null;
        }
        return row;
    }

    private void checkDrill(long index, Leaf leaf, long root) {
        if (leaf.drill() != (records.get(root).kind() % 2 == 1)) {
            remarks.fault(AuditCheck.DRILLS, "drill.changed", index, leaf.type(), root);
        }
    }

    /** Entries, and what goes up about them. */
    private static boolean mayBeDrill(LeafType type) {
        return type.register().isPresent()
                || type.equals(LeafType.ESCALATION_SENT)
                || type.equals(LeafType.ESCALATION_ACKNOWLEDGED);
    }

    private int number(LeafType type) {
        return numbers.computeIfAbsent(type, each -> {
            types.add(each.code());
            rules.add(TargetRule.of(each));
            return types.size() - 1;
        });
    }
}
