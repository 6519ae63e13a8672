package org.mingcha.notification.digest.internal;

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
import org.mingcha.database.DataDirectory;
import org.springframework.stereotype.Component;

/**
 * Encrypts what must not be read from a copy of the database: AES-256-GCM, a fresh nonce before each text, the key in a
 * file beside the log's.
 */
@Component
class SecretBox {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final DataDirectory directory;
    private final SecureRandom random = new SecureRandom();
    private byte @Nullable [] key;

    SecretBox(DataDirectory directory) {
        this.directory = directory;
    }

    byte[] seal(String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot encrypt with AES-GCM", e);
        }
    }

    /** Empty where it was sealed with another key, or altered. */
    Optional<String> open(byte[] sealed) {
        var in = ByteBuffer.wrap(sealed);
        var nonce = new byte[NONCE];
        in.get(nonce);
        var rest = new byte[in.remaining()];
        in.get(rest);
        try {
            var text = cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK cannot decrypt with AES-GCM", e);
        }
    }

    /** The same for the same text, and saying nothing of it to whoever hasn't the key. */
    byte[] mark(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The JDK has no HMAC-SHA256", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private synchronized byte[] key() {
        var known = key;
        if (known == null) {
            known = new SecretKeyFile(directory.keys()).readOrMake(random);
            key = known;
        }
        return known;
    }
}
