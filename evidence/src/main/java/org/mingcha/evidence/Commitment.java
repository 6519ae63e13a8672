package org.mingcha.evidence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/**
 * Salted digests by which a leaf commits to contents that stay outside the log. Origin and purpose stand first, so that
 * a commitment of one log or kind can never pass for another.
 */
public final class Commitment {
    private static final String CONTENT = "/commit/v1";
    private static final String EVIDENCE = "/evidence/v1";
    private static final String TEXT = "/text/v2";
    private static final String FIELD = "/field/v2";

    private Commitment() {}

    /** SHA-256({@code <origin>/commit/v1} ‖ 0x00 ‖ salt ‖ canonical JSON). */
    public static Hash of(String origin, byte[] salt32, Content content) {
        return digest(origin + CONTENT, salt32, CanonicalJson.of(content));
    }

    /** The same over stored canonical bytes, which are never written anew. */
    public static Hash ofCanonical(String origin, byte[] salt32, byte[] canonical) {
        return digest(origin + CONTENT, salt32, canonical);
    }

    /** SHA-256({@code <origin>/evidence/v1} ‖ 0x00 ‖ salt ‖ the file's SHA-256). */
    public static Hash ofEvidence(String origin, byte[] salt32, Hash file) {
        return digest(origin + EVIDENCE, salt32, file.bytes());
    }

    /** SHA-256({@code <origin>/field/v2} ‖ 0x00 ‖ the field's salt ‖ canonical JSON of its value). */
    static Hash ofField(String origin, byte[] salt32, byte[] canonical) {
        return digest(origin + FIELD, salt32, canonical);
    }

    /** SHA-256({@code <origin>/text/v2} ‖ 0x00 ‖ canonical JSON of the fields' digests): what is below is salted already. */
    static Hash ofText(String origin, byte[] canonical) {
        return joined(origin + TEXT, new byte[0], canonical);
    }

    private static Hash digest(String purpose, byte[] salt, byte[] committed) {
        if (salt.length != Hash.SIZE) {
            throw new IllegalArgumentException("A salt has 32 bytes, not " + salt.length);
        }
        return joined(purpose, salt, committed);
    }

    private static Hash joined(String purpose, byte[] salt, byte[] committed) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(purpose.getBytes(StandardCharsets.UTF_8));
        out.write(0);
        out.writeBytes(salt);
        out.writeBytes(committed);
        return Hashing.sha256(out.toByteArray());
    }
}
