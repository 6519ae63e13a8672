package org.mingcha.evidence.audit;

import java.time.DateTimeException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.tlog.Audit;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.EntryBundleReader;
import org.mingcha.tlog.LogAudit;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.PublishedTree;

/**
 * Audits a whole published log of this product from outside: its tree, as {@link LogAudit} does, and in the same reading
 * its leaves and the sets beside it. Needs no database and no secret; what it keeps of a leaf goes into a file.
 */
public final class LedgerAudit implements AutoCloseable {
    private final LogSource source;
    private final AuditRemarks remarks = new AuditRemarks();
    private @Nullable LeafRecords records;
    private @Nullable LeafWalk walk;

    private LedgerAudit(LogSource source) {
        this.source = source;
    }

    /**
     * What an audit came to.
     *
     * @param log of the tree
     * @param ledger of what its leaves say; empty where the checkpoint was refused
     */
    public record Audited(Audit log, List<AuditLine> ledger) {
        public Audited {
            ledger = List.copyOf(ledger);
        }

        public boolean holds() {
            return log instanceof Audit.Passed && ledger.stream().allMatch(AuditLine::holds);
        }
    }

    public static Audited audit(LogSource source, Policy policy) {
        return audit(source, policy, null);
    }

    /** @param bundle an evidence bundle, to be found in the log */
    public static Audited audit(LogSource source, Policy policy, byte @Nullable [] bundle) {
        try (var audit = new LedgerAudit(source)) {
            var log = LogAudit.audit(source, policy, audit::reader);
            audit.finish(log, bundle);
            return new Audited(log, audit.remarks.lines());
        }
    }

    @Override
    public void close() {
        if (records != null) {
            records.close();
        }
    }

    private EntryBundleReader<?> reader(Checkpoint head) {
        records = new LeafRecords(head.size());
        walk = new LeafWalk(records, remarks);
        return walk;
    }

    private void finish(Audit log, byte @Nullable [] bundle) {
        if (walk == null || records == null) {
            return; // no checkpoint, no log
        }
        walk.end();
        if (log instanceof Audit.Passed(var head, var lines)) {
            new OpenedCheck(source, head.origin(), remarks).run(walk.opened());
            if (bundle != null) {
                place(bundle, new Placing(head, walk, records));
            }
        } else {
            remarks.fault(AuditCheck.LEAVES, "leaves.until", walk.size());
        }
    }

    private record Placing(Checkpoint head, LeafWalk walk, LeafRecords records) {}

    private void place(byte[] file, Placing on) {
        try {
            var bundle = ShownBundle.read(file);
            if (bundle.isEmpty()) {
                remarks.fault(AuditCheck.BUNDLE, "bundle.zip");
                return;
            }
            new BundlePlace(bundle.get(), on.walk(), on.records(), remarks)
                    .check(
                            on.head().origin(),
                            new PublishedTree(source, on.head().size()));
        } catch (MalformedEvidence | IllegalArgumentException | DateTimeException e) {
            remarks.fault(AuditCheck.BUNDLE, "bundle.malformed", String.valueOf(e.getMessage()));
        }
    }
}
