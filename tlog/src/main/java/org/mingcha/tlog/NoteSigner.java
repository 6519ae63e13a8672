package org.mingcha.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;

/**
 * A private key that signs notes. Its text form (skey) is that of golang.org/x/mod:
 * {@code PRIVATE+KEY+name+hash8+base64(algorithm ‖ seed)}, where hash8 belongs to the public key.
 */
public final class NoteSigner {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final NoteVerifier verifier;
    private final byte[] seed;

    private NoteSigner(NoteVerifier verifier, byte[] seed) {
        this.verifier = verifier;
        this.seed = seed;
    }

    /**
     * A new key for a log of this origin.
     *
     * @throws IllegalArgumentException for a name that no key can have
     */
    public static NoteSigner generate(String name, SecureRandom random) {
        return generate(name, KeyAlgorithm.ED25519, random);
    }

    /** A new key, for a log or a witness. */
    public static NoteSigner generate(String name, KeyAlgorithm algorithm, SecureRandom random) {
        var seed = new byte[Ed25519.KEY_SIZE];
        random.nextBytes(seed);
        return of(name, algorithm, seed);
    }

    /** Reads an skey; a refusal never repeats the secret. The id shows whether seed and public key belong together. */
    public static Checked<NoteSigner> parse(String skey) {
        return Malformed.check(() -> {
            if (!skey.startsWith(PREFIX)) {
                throw new Malformed(Flaw.KEY, PREFIX);
            }
            var parts = KeyText.parse(skey.substring(PREFIX.length()), PREFIX);
            var algorithm = KeyAlgorithm.of(parts.algorithm())
                    .filter(known -> parts.key().length == Ed25519.KEY_SIZE)
                    .orElseThrow(() -> new Malformed(Flaw.KEY, PREFIX + parts.name()));
            var signer = of(parts.name(), algorithm, parts.key());
            if (signer.verifier.keyId() != parts.keyId()) {
                throw new Malformed(Flaw.KEY_ID, PREFIX + parts.name());
            }
            return signer;
        });
    }

    private static NoteSigner of(String name, KeyAlgorithm algorithm, byte[] seed) {
        return new NoteSigner(NoteVerifier.of(name, algorithm, Ed25519.publicKeyOf(seed)), seed);
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /** The secret, in its text form: for the key file, never for a log line. */
    public String skey() {
        return PREFIX
                + KeyText.of(verifier.name(), verifier.algorithm(), Ed25519.publicKeyOf(seed))
                        .with(verifier.algorithm(), seed)
                        .format();
    }

    /** Signs a note's text as a log does. */
    public NoteSignature sign(String text) {
        if (verifier.algorithm() != KeyAlgorithm.ED25519) {
            throw new IllegalStateException("A witness's key signs only together with a time: " + verifier.name());
        }
        return signature(Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Signs a checkpoint's text as a witness does; the time is cut to seconds. */
    public NoteSignature cosign(String text, Instant time) {
        if (verifier.algorithm() != KeyAlgorithm.COSIGNATURE) {
            throw new IllegalStateException("A log's key makes no cosignature: " + verifier.name());
        }
        long seconds = time.getEpochSecond();
        var signed = Ed25519.sign(seed, NoteVerifier.cosigned(text, seconds));
        return signature(ByteBuffer.allocate(Long.BYTES + signed.length)
                .putLong(seconds)
                .put(signed)
                .array());
    }

    private NoteSignature signature(byte[] bytes) {
        return NoteSignature.of(verifier.name(), verifier.keyId(), bytes);
    }

    /** Names the key, not the secret. */
    @Override
    public String toString() {
        return verifier.name() + "+" + verifier.keyHash();
    }
}
