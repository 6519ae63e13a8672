package org.mingcha.document.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Reads a signature as {@link CmsSignature} writes it, and holds it against the content. */
final class CmsReader {
    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_CURVE = 224;
    private static final Set<String> WAYS = Set.of(
            PKCSObjectIdentifiers.rsaEncryption.getId(),
            PKCSObjectIdentifiers.sha256WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha384WithRSAEncryption.getId(),
            PKCSObjectIdentifiers.sha512WithRSAEncryption.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA256.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA384.getId(),
            X9ObjectIdentifiers.ecdsa_with_SHA512.getId());
    private static final Set<String> DIGESTS = Set.of(
            NISTObjectIdentifiers.id_sha256.getId(),
            NISTObjectIdentifiers.id_sha384.getId(),
            NISTObjectIdentifiers.id_sha512.getId());

    private CmsReader() {}

    static SignatureReading read(byte[] signature, byte[] content) {
        try {
            CMSSignedData whole = new CMSSignedData(signature);
            if (whole.getSignedContent() != null || whole.getSignerInfos().size() != 1) {
                return SignatureReading.malformed("SignedData");
            }
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            return read(data, data.getSignerInfos().iterator().next());
        } catch (CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | IOException
                | RuntimeException e) {
            // What a stranger wrote fails in many ways, the library's own unchecked ones among them.
            return SignatureReading.malformed("CMS");
        }
    }

    @SuppressWarnings("unchecked")
    private static SignatureReading read(CMSSignedData data, SignerInformation signer)
            throws CMSException, GeneralSecurityException, OperatorCreationException, IOException {
        List<X509CertificateHolder> own = new ArrayList<>(data.getCertificates().getMatches(signer.getSID()));
        if (own.size() != 1) {
            return SignatureReading.malformed("certificates");
        }
        List<X509Certificate> others = new ArrayList<>();
        for (X509CertificateHolder each : data.getCertificates().getMatches(null)) {
            others.add(certificate(each));
        }
        SignatureReading reading = new SignatureReading(certificate(own.getFirst()), others, null);
        return judge(reading, signer, own.getFirst());
    }

    private static SignatureReading judge(SignatureReading reading, SignerInformation signer, X509CertificateHolder own)
            throws CMSException, GeneralSecurityException, OperatorCreationException, IOException {
        X509Certificate certificate = certificate(own);
        Optional<String> weakness = weakness(signer, certificate.getPublicKey());
        if (weakness.isPresent()) {
            return reading.flawed("algorithm", weakness.get());
        }
        Attribute named = signer.getSignedAttributes() == null
                ? null
                : signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (named == null || named.getAttributeValues().length != 1) {
            return reading.flawed("malformed", "signing-certificate-v2");
        }
        ESSCertIDv2 first =
                SigningCertificateV2.getInstance(named.getAttributeValues()[0]).getCerts()[0];
        if (!first.getHashAlgorithm().getAlgorithm().equals(NISTObjectIdentifiers.id_sha256)
                || !Arrays.equals(first.getCertHash(), SignatureDigest.sha256(own.getEncoded()))) {
            return reading.flawed("certificate");
        }
        try {
            boolean fits = signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(SignatureProvider.INSTANCE)
                    .build(certificate));
            return fits ? reading : reading.flawed("value");
        } catch (CMSSignerDigestMismatchException e) {
            return reading.flawed("changed");
        }
    }

    /** What makes a signature that another could have made, too; empty: nothing. */
    private static Optional<String> weakness(SignerInformation signer, PublicKey key) {
        if (!DIGESTS.contains(signer.getDigestAlgOID())) {
            return Optional.of(signer.getDigestAlgOID());
        }
        if (!WAYS.contains(signer.getEncryptionAlgOID())) {
            return Optional.of(signer.getEncryptionAlgOID());
        }
        int bits = key instanceof RSAPublicKey rsa ? rsa.getModulus().bitLength() : 0;
        if (key instanceof ECPublicKey curve) {
            bits = curve.getParams().getOrder().bitLength();
        }
        int shortest = key instanceof RSAPublicKey ? SHORTEST_RSA : SHORTEST_CURVE;
        return bits < shortest ? Optional.of(key.getAlgorithm() + " " + bits) : Optional.empty();
    }

    static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .setProvider(SignatureProvider.INSTANCE)
                .getCertificate(holder);
    }
}
