package org.mingcha.transparency.internal;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.NoteVerifier;

/**
 * Who this log is, and its key where this process holds the right one. Until the first record is sealed the log may be
 * named anew, by another process too: so this is looked up again until then, and never afterwards.
 */
public final class LogIdentity {
    private final Founding founding;
    private final AtomicReference<Known> known;

    LogIdentity(Founding founding, Known known) {
        this.founding = founding;
        this.known = new AtomicReference<>(known);
    }

    /**
     * As this process knows it.
     *
     * @param refusal why nothing may be signed here; everything can be read all the same
     * @param isFinal whether something is sealed under this name
     */
    record Known(
            NoteVerifier verifier,
            @Nullable NoteSigner signer,
            @Nullable Unavailable refusal,
            boolean isFinal) {}

    public NoteVerifier verifier() {
        return known.get().verifier();
    }

    public String origin() {
        return verifier().name();
    }

    public String vkey() {
        return verifier().vkey();
    }

    /** Before anything is signed, and after the log was named. */
    public void lookAgain() {
        if (!known.get().isFinal()) {
            known.set(founding.look());
        }
    }

    String sign(long size, Hash root) {
        return new Checkpoint(origin(), size, root).sign(key()).format();
    }

    /** Of a page nothing but what is a page's statement: no reader takes it for a checkpoint. */
    public Note sign(PageStatement page) {
        return Note.sign(page.text(), key());
    }

    private NoteSigner key() {
        var now = known.get();
        var refusal = now.refusal();
        if (refusal != null) {
            throw refusal;
        }
        var signer = now.signer();
        if (signer == null) {
            throw new Unavailable(
                    "transparency.refused.key-missing", origin(), verifier().keyHash());
        }
        return signer;
    }
}
