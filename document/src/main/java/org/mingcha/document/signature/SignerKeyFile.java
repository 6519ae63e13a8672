package org.mingcha.document.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.mingcha.document.signature.SignatureRefused.Reason;

/** A signer whose key and certificates stand in a PKCS #12 file (.p12, .pfx). */
public final class SignerKeyFile implements DocumentSigner {
    private final PrivateKey key;
    private final List<X509Certificate> chain;

    private SignerKeyFile(PrivateKey key, List<X509Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** @throws SignatureRefused where nothing can be signed with it */
    public static SignerKeyFile open(byte[] file, char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12", SignatureProvider.INSTANCE);
            store.load(new ByteArrayInputStream(file), password);
            List<String> keys = Collections.list(store.aliases()).stream()
                    .filter(alias -> isKey(store, alias))
                    .toList();
            if (keys.size() != 1) {
                throw new SignatureRefused(keys.isEmpty() ? Reason.KEY_NONE : Reason.KEY_SEVERAL);
            }
            PrivateKey key = (PrivateKey) store.getKey(keys.getFirst(), password);
            List<X509Certificate> chain = Arrays.stream(store.getCertificateChain(keys.getFirst()))
                    .map(X509Certificate.class::cast)
                    .toList();
            return new SignerKeyFile(key, chain);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IllegalStateException e) {
            throw new SignatureRefused(Reason.KEY_FILE);
        }
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias) && store.getCertificateChain(alias) != null;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(alias, e);
        }
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(algorithm().code(), SignatureProvider.INSTANCE);
            signature.initSign(key);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new SignatureRefused(Reason.KEY_OTHER);
        }
    }
}
