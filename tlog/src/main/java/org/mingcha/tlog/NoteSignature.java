package org.mingcha.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * One signature line of a note.
 *
 * @param name the key's name
 * @param base64 the key id (4 bytes) and the signature proper
 */
public record NoteSignature(String name, String base64) {
    private static final String DASH = "\u2014 ";

    /** @throws IllegalArgumentException for a name that no key can have, or base64 of fewer than 5 bytes */
    public NoteSignature {
        KeyName.check(name);
        if (StrictBase64.decode(base64).length < 5) {
            throw new IllegalArgumentException("A signature begins with a key id of 4 bytes");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        var bytes = ByteBuffer.allocate(4 + signature.length).putInt(keyId).put(signature);
        return new NoteSignature(name, StrictBase64.encode(bytes.array()));
    }

    static NoteSignature ofLine(String line) {
        int gap = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || gap < DASH.length()) {
            throw new Malformed(Flaw.SIGNATURE_LINE, line);
        }
        try {
            return new NoteSignature(line.substring(DASH.length(), gap), line.substring(gap + 1));
        } catch (IllegalArgumentException malformed) {
            throw new Malformed(Flaw.SIGNATURE_LINE, line);
        }
    }

    public int keyId() {
        return ByteBuffer.wrap(StrictBase64.decode(base64)).getInt();
    }

    /** The signature without the key id. */
    public byte[] bytes() {
        var bytes = StrictBase64.decode(base64);
        return Arrays.copyOfRange(bytes, 4, bytes.length);
    }

    public String line() {
        return DASH + name + " " + base64;
    }

    boolean isBy(NoteVerifier verifier) {
        return name.equals(verifier.name()) && keyId() == verifier.keyId();
    }
}
