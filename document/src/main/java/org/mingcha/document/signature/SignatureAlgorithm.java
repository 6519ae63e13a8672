package org.mingcha.document.signature;

import java.security.PublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** How documents are signed: by the kind of key. */
public enum SignatureAlgorithm {
    RSA("SHA256withRSA"),
    ECDSA("SHA256withECDSA"),
    SM2("SM3withSM2");

    private final String code;

    SignatureAlgorithm(String code) {
        this.code = code;
    }

    /** As Java names it. */
    public String code() {
        return code;
    }

    /** Empty: with such a key nothing is signed here. */
    static Optional<SignatureAlgorithm> of(PublicKey key) {
        AlgorithmIdentifier kind =
                SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm();
        if (kind.getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return Optional.of(RSA);
        }
        if (!kind.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return Optional.empty();
        }
        return Optional.of(GMObjectIdentifiers.sm2p256v1.equals(kind.getParameters()) ? SM2 : ECDSA);
    }
}
