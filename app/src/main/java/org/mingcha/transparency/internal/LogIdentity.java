package org.mingcha.transparency.internal;

import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.page.PageStatement;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.NoteVerifier;

/**
 * Who this log is, and its key where this process holds the right one.
 *
 * @param refusal why nothing may be signed here; everything can be read all the same
 */
public record LogIdentity(
        NoteVerifier verifier,
        @Nullable NoteSigner signer,
        @Nullable Unavailable refusal) {
    public String origin() {
        return verifier.name();
    }

    public String vkey() {
        return verifier.vkey();
    }

    String sign(long size, Hash root) {
        return new Checkpoint(origin(), size, root).sign(key()).format();
    }

    /** Of a page nothing but what is a page's statement: no reader takes it for a checkpoint. */
    public Note sign(PageStatement page) {
        return Note.sign(page.text(), key());
    }

    private NoteSigner key() {
        if (refusal != null) {
            throw refusal;
        }
        if (signer == null) {
            throw new Unavailable("transparency.refused.key-missing", origin(), verifier.keyHash());
        }
        return signer;
    }
}
