package org.mingcha.tlog;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** RFC 8032 over the JDK, with keys as their raw 32 bytes. */
final class Ed25519 {
    static final int KEY_SIZE = 32;
    static final int SIGNATURE_SIZE = 64;

    private static final String NAME = "Ed25519";
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    /** @throws IllegalArgumentException when the 32 bytes are no point of the curve */
    static PublicKey publicKey(byte[] raw) {
        var encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_SIZE);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, KEY_SIZE);
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notOnCurve) {
            throw new IllegalArgumentException("Not an Ed25519 public key", notOnCurve);
        }
    }

    /**
     * The public key of a seed. The JDK has no call for it, but its generator takes its 32 bytes from the random source
     * it is given; so we give it the seed. A key's id, made from the public key, shows should that ever change.
     */
    static byte[] publicKeyOf(byte[] seed) {
        try {
            var generator = KeyPairGenerator.getInstance(NAME, "SunEC");
            generator.initialize(NamedParameterSpec.ED25519, new SeedSource(seed));
            var encoded = generator.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("The Java platform's Ed25519 is missing", missing);
        }
    }

    static byte[] sign(byte[] seed, byte[] message) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initSign(privateKey(seed));
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Signing with Ed25519 failed", fault);
        }
    }

    static boolean verify(PublicKey key, byte[] message, byte[] bytes) {
        try {
            var signature = Signature.getInstance(NAME);
            signature.initVerify(key);
            signature.update(message);
            return bytes.length == SIGNATURE_SIZE && signature.verify(bytes);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("The Java platform's Ed25519 is missing", missing);
        }
    }

    private static PrivateKey privateKey(byte[] seed) throws GeneralSecurityException {
        return KeyFactory.getInstance(NAME)
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed.clone()));
    }

    private static final class SeedSource extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        SeedSource(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("Asked for " + bytes.length + " bytes of a seed of " + seed.length);
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
