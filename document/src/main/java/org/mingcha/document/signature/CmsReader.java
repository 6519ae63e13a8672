package org.mingcha.document.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
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
        if (!DIGESTS.contains(signer.getDigestAlgOID())) {
            return reading.flawed("algorithm", signer.getDigestAlgOID());
        }
        X509Certificate certificate = certificate(own);
        if (certificate.getPublicKey() instanceof RSAPublicKey key
                && key.getModulus().bitLength() < SHORTEST_RSA) {
            return reading.flawed("algorithm", "RSA " + key.getModulus().bitLength());
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

    static X509Certificate certificate(X509CertificateHolder holder) throws GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .setProvider(SignatureProvider.INSTANCE)
                .getCertificate(holder);
    }
}
