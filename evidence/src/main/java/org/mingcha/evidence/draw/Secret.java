package org.mingcha.evidence.draw;

import java.util.Optional;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** A side's 32 random bytes, named by their digest before the draw and shown after it was committed to. */
public final class Secret {
    /** What counts for a side that stayed silent. */
    public static final Hash SILENT = new Hash(0, 0, 0, 0);

    private Secret() {}

    /** 64 hexadecimal digits as people copy them: case and surrounding space don't matter. */
    public static Optional<Hash> parse(String typed) {
        var hex = typed.strip().toLowerCase(java.util.Locale.ROOT);
        return hex.matches("[0-9a-f]{64}") ? Optional.of(Hash.ofHex(hex)) : Optional.empty();
    }

    /** SHA-256 of the 32 bytes. */
    public static Hash digest(Hash secret) {
        return Hashing.sha256(secret.bytes());
    }
}
