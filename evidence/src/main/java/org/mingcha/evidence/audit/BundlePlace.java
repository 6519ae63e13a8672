package org.mingcha.evidence.audit;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.bundle.SealedLeaf;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.PublishedTree;

/** Where a bundle stands in an audited log: on it or beside it, and what came after it. */
final class BundlePlace {
    private static final int MOST_NAMED = 20;

    private final ShownBundle bundle;
    private final LeafWalk walk;
    private final LeafRecords records;
    private final AuditRemarks remarks;

    BundlePlace(ShownBundle bundle, LeafWalk walk, LeafRecords records, AuditRemarks remarks) {
        this.bundle = bundle;
        this.walk = walk;
        this.records = records;
        this.remarks = remarks;
    }

    /** Only for a log whose tiles hold: the roots at the bundle's sizes are taken from them. */
    void check(String origin, PublishedTree tree) {
        if (!bundle.origin().equals(origin)) {
            fault("bundle.origin", bundle.origin(), origin);
            return;
        }
        if (isOn(tree, bundle.base(), "C0") & isOn(tree, bundle.seal(), "C1")) {
            note("bundle.on", bundle.base().size(), bundle.seal().size());
        }
        if (!isAt(tree, bundle.issued().index(), bundle.issued().hash())) {
            fault("bundle.seal", bundle.issued().index());
            return;
        }
        note("bundle.at", bundle.issued().index());
        bundle.heads().forEach((unit, head) -> {
            if (isAt(tree, head.index(), head.leaf().hash())) {
                checkHead(unit, head);
            } else {
                fault("bundle.chain", unit, head.index());
            }
        });
        sayLater();
    }

    private boolean isOn(PublishedTree tree, Checkpoint checkpoint, String name) {
        if (checkpoint.size() > tree.size()) {
            fault("bundle.ahead", name, checkpoint.size(), tree.size());
            return false;
        }
        if (!tree.root(checkpoint.size()).equals(checkpoint.root())) {
            fault("bundle.fork", name, checkpoint.size());
            return false;
        }
        return true;
    }

    private static boolean isAt(PublishedTree tree, long index, org.mingcha.tlog.Hash hash) {
        return index < tree.size() && tree.leaf(index).equals(hash);
    }

    /** When the report was issued nothing but other reports stood behind the heads that it was computed from. */
    private void checkHead(String unit, SealedLeaf head) {
        var missed = after(unit, head.index()).stream()
                .filter(index -> index < bundle.issued().index() && !isReport(index))
                .toList();
        if (!missed.isEmpty()) {
            fault("bundle.stale", unit, head.leaf().useq(), missed.size(), missed.getLast());
        }
    }

    /** What the log holds by now beyond the bundle: to be known, not a fault. */
    private void sayLater() {
        long issued = bundle.issued().index();
        var reports =
                after(bundle.unit(), issued).stream().filter(this::isReport).toList();
        if (!reports.isEmpty()) {
            note("bundle.superseded", reports.size(), reports.getFirst());
        }
        var grown = new ArrayList<String>();
        bundle.heads().forEach((unit, head) -> {
            int later = after(unit, Math.max(issued, head.index())).size();
            if (later > 0) {
                grown.add(unit + " " + later);
            }
        });
        if (grown.isEmpty()) {
            note("bundle.newest");
        } else {
            var named = grown.subList(0, Math.min(MOST_NAMED, grown.size()));
            note("bundle.later", grown.size(), String.join(", ", named));
        }
    }

    /** Indices of the unit's leaves behind this one, the newest first. */
    private List<Long> after(String unit, long index) {
        var after = new ArrayList<Long>();
        long at = walk.end(unit).map(UnitEnds.End::index).orElse(LeafRecords.NONE);
        while (at > index) {
            after.add(at);
            at = records.get(at).before();
        }
        return after;
    }

    private boolean isReport(long index) {
        return walk.type(index).equals(LeafType.REPORT_ISSUED.code());
    }

    private void note(String key, Object... arguments) {
        remarks.note(AuditCheck.BUNDLE, key, arguments);
    }

    private void fault(String key, Object... arguments) {
        remarks.fault(AuditCheck.BUNDLE, key, arguments);
    }
}
