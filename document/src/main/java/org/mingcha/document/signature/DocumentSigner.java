package org.mingcha.document.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who signs a document: whoever holds a key and the certificate to it. A licensed maker of electronic seals implements this with
 * its own device; the key never has to be seen by this program. What a seal looks like is the maker's, too.
 */
public interface DocumentSigner {
    /** The signer's own certificate, then each one's issuer as far as known. */
    List<X509Certificate> chain();

    /**
     * Signs these bytes, hashing them first, in the way that {@link #algorithm} says: RSA by PKCS #1 v1.5, ECDSA and SM2 as the
     * two numbers in DER; SM2 with the usual identity 1234567812345678.
     */
    byte[] sign(byte[] bytes);

    default X509Certificate certificate() {
        return chain().getFirst();
    }

    default SignatureAlgorithm algorithm() {
        return SignatureAlgorithm.of(certificate().getPublicKey())
                .orElseThrow(() -> new SignatureRefused(SignatureRefused.Reason.KEY_ALGORITHM));
    }
}
