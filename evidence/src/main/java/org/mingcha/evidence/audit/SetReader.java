package org.mingcha.evidence.audit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.bundle.SetExcerpt;
import org.mingcha.evidence.bundle.SetKind;
import org.mingcha.evidence.bundle.SetSeal;
import org.mingcha.tlog.Frontier;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Tile;

/** One sealed set, row by row: is it sorted, without duplicates, and the one that was sealed. */
final class SetReader {
    private final long leaf;
    private final SetKind kind;
    private final AuditRemarks remarks;
    private final List<Hash> hashes = new ArrayList<>();
    private Frontier tree = Frontier.empty();
    private long rows;
    private SetKind.@Nullable Key before;

    SetReader(long leaf, SetKind kind, AuditRemarks remarks) {
        this.leaf = leaf;
        this.kind = kind;
        this.remarks = remarks;
    }

    void check(InputStream in, SetSeal seal) throws IOException {
        try {
            var lines = new SetLines(in);
            for (var row = lines.next(); row.isPresent(); row = lines.next()) {
                add(row.get());
            }
        } catch (MalformedEvidence e) {
            remarks.fault(AuditCheck.SETS, "set.row", leaf, rows, String.valueOf(e.getMessage()));
            return;
        }
        grow();
        if (rows != seal.size()) {
            remarks.fault(AuditCheck.SETS, "set.size", leaf, rows, seal.size());
        } else if (!tree.root().equals(seal.root())) {
            remarks.fault(AuditCheck.SETS, "set.root", leaf, tree.root(), seal.root());
        }
    }

    private void add(String row) {
        var key = kind.key(row);
        int order = before == null ? -1 : before.compareTo(key);
        if (order > 0) {
            remarks.fault(AuditCheck.SETS, "set.order", leaf, rows, row);
        } else if (order == 0) {
            remarks.fault(AuditCheck.SETS, "set.twice", leaf, rows, row);
        }
        before = key;
        hashes.add(SetExcerpt.hash(row));
        rows++;
        if (hashes.size() == Tile.FULL) {
            grow();
        }
    }

    private void grow() {
        tree = tree.append(hashes).frontier();
        hashes.clear();
    }
}
