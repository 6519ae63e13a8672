package org.mingcha.evidence.bundle;

import java.time.Instant;
import org.mingcha.evidence.Seal;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Note;

/** A checkpoint as reports print it. */
public final class Seals {
    private Seals() {}

    /** @param note of our own making, or already opened */
    public static Seal of(String note, Instant at) {
        var checkpoint =
                Note.parse(note).then(parsed -> Checkpoint.parse(parsed.text())).orElseThrow();
        return new Seal(
                checkpoint.origin(), checkpoint.size(), checkpoint.root().hex(), note, at);
    }
}
