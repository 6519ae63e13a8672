package org.mingcha.transparency.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.transparency.FsckCheck;
import org.mingcha.transparency.FsckFinding;

/** The checkpoints in order: their signatures, their columns, and the rebuilt tree's root at each of their sizes. */
final class CheckpointCheck {
    private static final String TABLE = "transparency.checkpoint";

    private final LogStore store;
    private final NoteVerifier verifier;
    private final Deque<CheckpointTable.Signed> ahead = new ArrayDeque<>();
    private long read = -1;
    private long last = -1;
    private long count;
    private boolean rootsDiffer;

    CheckpointCheck(LogStore store, NoteVerifier verifier) {
        this.store = store;
        this.verifier = verifier;
    }

    /** The size of the checkpoint that the tree reaches next. */
    long nextSize() {
        var next = next();
        return next == null ? Long.MAX_VALUE : next.size();
    }

    long lastSize() {
        return last;
    }

    long count() {
        return count;
    }

    /** Checks those that the tree has reached. */
    void pass(long size, @Nullable Hash root, @Nullable Instant latest, FsckCheck.Findings findings) {
        while (nextSize() <= size) {
            var checkpoint = take();
            boolean isWhole = isSigned(checkpoint, findings);
            if (isWhole && checkpoint.size() == size) {
                checkRoot(checkpoint, root, findings);
                checkTime(checkpoint, latest, findings);
            }
        }
    }

    /** Those beyond the last leaf. */
    void rest(FsckCheck.Findings findings) {
        while (next() != null) {
            var checkpoint = take();
            if (isSigned(checkpoint, findings)) {
                findings.missing("transparency.leaf", "< " + checkpoint.size(), TABLE + " " + checkpoint.size());
            }
        }
    }

    private boolean isSigned(CheckpointTable.Signed row, FsckCheck.Findings findings) {
        var note = row.note().getBytes(StandardCharsets.UTF_8);
        return switch (Checkpoint.open(note, List.of(verifier), Note.Strangers.REFUSED)) {
            case Checked.Refused<Checkpoint.Signed>(var flaw, var detail) -> {
                findings.add(new FsckFinding(
                        FsckFinding.Kind.UNSIGNED, TABLE, Long.toString(row.size()), "note", flaw + " " + detail));
                yield false;
            }
            case Checked.Valid<Checkpoint.Signed>(var signed) -> agrees(row, signed.checkpoint(), findings);
        };
    }

    private static boolean agrees(CheckpointTable.Signed row, Checkpoint note, FsckCheck.Findings findings) {
        if (row.size() != note.size()) {
            findings.differs(TABLE, row.size(), "size", row.size() + " / " + note.size());
        }
        if (!row.root().equals(note.root())) {
            findings.differs(TABLE, row.size(), "root", row.root() + " / " + note.root());
        }
        return row.size() == note.size() && row.root().equals(note.root());
    }

    /** Only the first: all later roots differ with it. */
    private void checkRoot(CheckpointTable.Signed checkpoint, @Nullable Hash root, FsckCheck.Findings findings) {
        if (root != null && !rootsDiffer && !root.equals(checkpoint.root())) {
            rootsDiffer = true;
            findings.differs(TABLE, checkpoint.size(), "root", checkpoint.root() + " / " + root);
        }
    }

    private static void checkTime(
            CheckpointTable.Signed checkpoint, @Nullable Instant latest, FsckCheck.Findings findings) {
        if (!Objects.equals(checkpoint.latest(), latest)) {
            findings.differs(TABLE, checkpoint.size(), "latest_recorded_at", checkpoint.latest() + " / " + latest);
        }
    }

    private CheckpointTable.Signed take() {
        var checkpoint = ahead.remove();
        last = checkpoint.size();
        count++;
        return checkpoint;
    }

    private CheckpointTable.@Nullable Signed next() {
        if (ahead.isEmpty()) {
            ahead.addAll(store.log().checkpoints().after(read));
            if (!ahead.isEmpty()) {
                read = ahead.getLast().size();
            }
        }
        return ahead.peek();
    }
}
