package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;

/** A record's row against the leaf that sealed it, column by column. */
final class RecordCheck {
    private static final String TABLE = "transparency.record";

    private final Commitments commitments;

    RecordCheck(String origin) {
        this.commitments = new Commitments(origin);
    }

    /** Findings about one leaf, held back until it is clear that the leaf itself is whole. */
    static final class Collector implements FsckCheck.Findings {
        private final List<FsckFinding> findings = new ArrayList<>();

        @Override
        public void add(FsckFinding finding) {
            findings.add(finding);
        }

        boolean isEmpty() {
            return findings.isEmpty();
        }

        List<FsckFinding> findings() {
            return findings;
        }
    }

    void check(LeafCheck.Row row, Leaf leaf, FsckCheck.Findings findings) {
        var record = row.record();
        if (record == null) {
            findings.differs(
                    "transparency.leaf",
                    row.leaf().index(),
                    "record_id",
                    Long.toString(row.leaf().recordId()));
            return;
        }
        var id = record.id();
        compare(id, "unit", record.unit(), leaf.unit(), findings);
        compare(id, "type", record.type(), leaf.type().code(), findings);
        compare(id, "source", record.source(), leaf.type().source(), findings);
        compare(id, "happened_on", record.happenedOn(), leaf.happenedOn(), findings);
        compare(id, "recorded_at", record.recordedAt(), leaf.recordedAt(), findings);
        compare(id, "role", record.role(), leaf.role(), findings);
        compare(id, "drill", record.drill(), leaf.drill(), findings);
        compare(id, "leaf_version", record.leafVersion(), leaf.version().number(), findings);
        compare(id, "register", record.register(), leaf.register(), findings);
        checkMark(record, leaf, row.context(), findings);
        compare(id, "first_record", record.firstRecord(), firstRecord(record, leaf, row.context()), findings);
        checkTarget(record, leaf, row.context(), findings);
        checkCommitments(record, leaf, row.context(), findings);
    }

    private static long firstRecord(StoredRecord record, Leaf leaf, LeafCheck.Context context) {
        boolean isVersion = leaf.type().isVersion(leaf.target() != null);
        return isVersion && context.targetFirst() != null ? context.targetFirst() : record.id();
    }

    /** No door lets a version change its first one's mark. */
    private static void checkMark(
            StoredRecord record, Leaf leaf, LeafCheck.Context context, FsckCheck.Findings findings) {
        boolean isVersion =
                leaf.type().isVersion(leaf.target() != null) && !leaf.type().isWithdrawal();
        if (isVersion && context.targetDrill() != null) {
            compare(record.id(), "first_record, drill", leaf.drill(), context.targetDrill(), findings);
        }
    }

    private static void checkTarget(
            StoredRecord record, Leaf leaf, LeafCheck.Context context, FsckCheck.Findings findings) {
        var target = context.target();
        var sealed = leaf.target();
        var stored = target == null ? null : new Leaf.Target(target.index(), target.hash());
        compare(record.id(), "target", stored, sealed, findings);
    }

    private void checkCommitments(
            StoredRecord record, Leaf leaf, LeafCheck.Context context, FsckCheck.Findings findings) {
        if (!commitments.content(record.factsSalt(), record.facts()).equals(leaf.facts())) {
            findings.differs(
                    TABLE, record.id(), "facts, facts_salt", leaf.facts().hex());
        }
        var opened = record.opened();
        if (opened == null) {
            if (!context.isErased()) {
                findings.differs(TABLE, record.id(), "text, text_salt, evidence, evidence_salts", "");
            }
            return;
        }
        if (context.isErased()) {
            findings.differs(TABLE, record.id(), "text", "");
        }
        if (!isText(opened, leaf)) {
            findings.differs(TABLE, record.id(), "text, text_salt", leaf.text().hex());
        }
        if (!commitments.evidence(opened.evidenceSalts(), opened.evidence()).equals(leaf.evidence())) {
            findings.differs(TABLE, record.id(), "evidence, evidence_salts", "");
        }
    }

    /** In the form of the leaf: the row's own was compared. */
    private boolean isText(StoredRecord.Erasable opened, Leaf leaf) {
        try {
            return commitments
                    .text(leaf.version(), opened.textSalt(), opened.text())
                    .equals(leaf.text());
        } catch (MalformedEvidence e) {
            return false;
        }
    }

    private static void compare(
            long id, String column, @Nullable Object stored, @Nullable Object sealed, FsckCheck.Findings findings) {
        if (!Objects.equals(stored, sealed)) {
            findings.differs(TABLE, id, column, stored + " / " + sealed);
        }
    }
}
