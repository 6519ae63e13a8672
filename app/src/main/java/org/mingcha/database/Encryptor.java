package org.mingcha.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts what must not be read from a copy of the database: AES-256-GCM, a fresh nonce before each text, the key in a
 * file beside the log's.
 */
public final class Encryptor {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final DataDirectory directory;
    private final String name;
    private final String fault;
    private final SecureRandom random = new SecureRandom();
    private byte @Nullable [] key;

    /**
     * With a key of its own, made when it is first needed.
     *
     * @param name of the key's file
     * @param fault key of the message where the file is none
     */
    public Encryptor(DataDirectory directory, String name, String fault) {
        this.directory = directory;
        this.name = name;
        this.fault = fault;
    }

    public byte[] encrypt(String text) {
        return encrypt(text.getBytes(StandardCharsets.UTF_8), "");
    }

    /** Empty where it was encrypted with another key, or altered. */
    public Optional<String> decrypt(byte[] encrypted) {
        return decrypt(encrypted, "").map(text -> new String(text, StandardCharsets.UTF_8));
    }

    /** @param belonging what it is of: it is decrypted as nothing else's */
    public byte[] encrypt(byte[] content, String belonging) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, belonging).doFinal(content);
            return ByteBuffer.allocate(NONCE + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot encrypt with AES-GCM", e);
        }
    }

    /** Empty where it was encrypted with another key, as something else's, or altered. */
    public Optional<byte[]> decrypt(byte[] encrypted, String belonging) {
        var in = ByteBuffer.wrap(encrypted);
        if (in.remaining() < NONCE) {
            return Optional.empty();
        }
        var nonce = new byte[NONCE];
        in.get(nonce);
        var rest = new byte[in.remaining()];
        in.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, belonging).doFinal(rest));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot decrypt with AES-GCM", e);
        }
    }

    /** The same for the same text, and saying nothing of it to whoever hasn't the key. */
    public byte[] mark(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no HMAC-SHA256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belonging) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(belonging.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private synchronized byte[] key() {
        var known = key;
        if (known == null) {
            known = new SecretKeyFile(directory.keys().resolve(name), fault).readOrMake(random);
            key = known;
        }
        return known;
    }
}
