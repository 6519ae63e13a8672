package org.mingcha.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key that may sign notes, known by its text form (vkey): {@code name+hash8+base64(algorithm ‖ key)}.
 *
 * @param keyId the first four bytes of the hash over name, algorithm and key
 */
public record NoteVerifier(String name, int keyId, KeyAlgorithm algorithm, PublicKey key, String vkey) {
    private static final int TIME_SIZE = 8;

    /** Reads a vkey; the id has to be the one that its name and key make. */
    public static Checked<NoteVerifier> parse(String vkey) {
        return Malformed.check(() -> {
            var parts = KeyText.parse(vkey, vkey);
            var algorithm = KeyAlgorithm.of(parts.algorithm())
                    .orElseThrow(() -> new Malformed(Flaw.KEY_ALGORITHM, "%02x".formatted(parts.algorithm())));
            if (KeyName.id(parts.name(), parts.algorithm(), parts.key()) != parts.keyId()) {
                throw new Malformed(Flaw.KEY_ID, vkey);
            }
            return of(parts, algorithm, vkey);
        });
    }

    static NoteVerifier of(String name, KeyAlgorithm algorithm, byte[] publicKey) {
        var parts = KeyText.of(name, algorithm, publicKey);
        return of(parts, algorithm, parts.format());
    }

    private static NoteVerifier of(KeyText parts, KeyAlgorithm algorithm, String vkey) {
        if (parts.key().length != Ed25519.KEY_SIZE) {
            throw new Malformed(Flaw.KEY, vkey);
        }
        try {
            return new NoteVerifier(parts.name(), parts.keyId(), algorithm, Ed25519.publicKey(parts.key()), vkey);
        } catch (IllegalArgumentException notOnCurve) {
            throw new Malformed(Flaw.KEY, vkey);
        }
    }

    /** The key id as it is printed: 8 hexadecimal digits. */
    public String keyHash() {
        return HexFormat.of().toHexDigits(keyId);
    }

    /** Whether this key made that signature over the text. The line's name and id are not looked at. */
    public boolean verifies(String text, NoteSignature signature) {
        var bytes = signature.bytes();
        return switch (algorithm) {
            case ED25519 -> Ed25519.verify(key, text.getBytes(StandardCharsets.UTF_8), bytes);
            case COSIGNATURE ->
                bytes.length == TIME_SIZE + Ed25519.SIGNATURE_SIZE
                        && seconds(bytes) >= 0
                        && Ed25519.verify(
                                key,
                                cosigned(text, seconds(bytes)),
                                Arrays.copyOfRange(bytes, TIME_SIZE, bytes.length));
        };
    }

    /** The time that a cosignature of this key states; empty for other kinds. Believe it after {@link #verifies}. */
    public Optional<Instant> time(NoteSignature signature) {
        var bytes = signature.bytes();
        return algorithm == KeyAlgorithm.COSIGNATURE && bytes.length > TIME_SIZE
                ? Optional.of(Instant.ofEpochSecond(seconds(bytes)))
                : Optional.empty();
    }

    /** What a witness signs: a header, the time in seconds, and the whole note text. */
    static byte[] cosigned(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    private static long seconds(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }
}
