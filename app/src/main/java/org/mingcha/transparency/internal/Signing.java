package org.mingcha.transparency.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Unavailable;
import org.mingcha.tlog.Checkpoint;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.NoteSigner;
import org.mingcha.tlog.NoteVerifier;

/** Who this log is, and its key when this process holds it. Without the key everything can be read and nothing sealed. */
record Signing(
        LogTable.Identity identity,
        NoteVerifier verifier,
        @Nullable NoteSigner signer) {
    String origin() {
        return identity.origin();
    }

    String sign(long size, Hash root) {
        var key = Optional.ofNullable(signer)
                .orElseThrow(() -> new Unavailable("transparency.refused.key-missing", origin(), verifier.keyHash()));
        return new Checkpoint(origin(), size, root).sign(key).format();
    }
}
