package org.mingcha.document.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;

/** A signature by SM2 as GB/T 35275 wraps it: a digest, the certificates, the signature over the digest. */
final class SmSignature {
    private static final ASN1ObjectIdentifier SYNTAX = new ASN1ObjectIdentifier("1.2.156.10197.6.1.4.2");
    private static final ASN1ObjectIdentifier CONTENT = SYNTAX.branch("1");
    private static final ASN1ObjectIdentifier SIGNED = SYNTAX.branch("2");
    private static final AlgorithmIdentifier SM3 = new AlgorithmIdentifier(GMObjectIdentifiers.sm3);
    private static final AlgorithmIdentifier SM2 = new AlgorithmIdentifier(GMObjectIdentifiers.sm2sign);
    private static final int FIELDS = 5;

    private SmSignature() {}

    static byte[] write(DocumentSigner signer, byte[] digest) {
        try {
            Certificate own = Certificate.getInstance(signer.certificate().getEncoded());
            DERSequence signature = sequence(
                    new ASN1Integer(1),
                    new IssuerAndSerialNumber(own),
                    SM3,
                    SM2,
                    new DEROctetString(signer.sign(digest)));
            ASN1EncodableVector certificates = new ASN1EncodableVector();
            for (X509Certificate each : signer.chain()) {
                certificates.add(Certificate.getInstance(each.getEncoded()));
            }
            DERSequence signed = sequence(
                    new ASN1Integer(1),
                    new DERSet(SM3),
                    sequence(CONTENT, new DERTaggedObject(true, 0, new DEROctetString(digest))),
                    new DERTaggedObject(false, 0, new DERSet(certificates)),
                    new DERSet(signature));
            return sequence(SIGNED, new DERTaggedObject(true, 0, signed)).getEncoded(ASN1Encoding.DER);
        } catch (CertificateEncodingException | IOException e) {
            throw new IllegalStateException("A signature could not be put together", e);
        }
    }

    private static DERSequence sequence(ASN1Encodable... values) {
        return new DERSequence(values);
    }

    static SignatureReading read(byte[] value, byte[] digest) {
        try {
            ASN1Sequence outer = ASN1Sequence.getInstance(value);
            ASN1Sequence signed = ASN1Sequence.getInstance((ASN1TaggedObject) outer.getObjectAt(1), true);
            ASN1Set signers = ASN1Set.getInstance(signed.getObjectAt(FIELDS - 1));
            if (!SIGNED.equals(outer.getObjectAt(0)) || signed.size() != FIELDS || signers.size() != 1) {
                return SignatureReading.malformed("SignedData");
            }
            ASN1Set held = ASN1Set.getInstance((ASN1TaggedObject) signed.getObjectAt(3), false);
            ASN1Sequence signature = ASN1Sequence.getInstance(signers.getObjectAt(0));
            List<X509Certificate> certificates = new ArrayList<>();
            held.forEach(each -> certificates.add(certificate(Certificate.getInstance(each))));
            IssuerAndSerialNumber wanted = IssuerAndSerialNumber.getInstance(signature.getObjectAt(1));
            List<X509Certificate> own = certificates.stream()
                    .filter(each -> wanted.equals(new IssuerAndSerialNumber(holder(each))))
                    .toList();
            if (own.size() != 1 || signature.size() != FIELDS) {
                return SignatureReading.malformed("SignerInfo");
            }
            SignatureReading reading = new SignatureReading(own.getFirst(), certificates, null);
            return judge(reading, own.getFirst(), content(signed), signature, digest);
        } catch (GeneralSecurityException | RuntimeException e) {
            // What a stranger wrote fails in many ways, the library's own unchecked ones among them.
            return SignatureReading.malformed("GB/T 35275");
        }
    }

    private static byte[] content(ASN1Sequence signed) {
        ASN1Sequence content = ASN1Sequence.getInstance(signed.getObjectAt(2));
        return ASN1OctetString.getInstance((ASN1TaggedObject) content.getObjectAt(1), true)
                .getOctets();
    }

    private static SignatureReading judge(
            SignatureReading reading, X509Certificate own, byte[] content, ASN1Sequence signature, byte[] digest)
            throws GeneralSecurityException {
        AlgorithmIdentifier hash = AlgorithmIdentifier.getInstance(signature.getObjectAt(2));
        AlgorithmIdentifier kind = AlgorithmIdentifier.getInstance(signature.getObjectAt(3));
        boolean isSm2 = SignatureAlgorithm.of(own.getPublicKey())
                .filter(SignatureAlgorithm.SM2::equals)
                .isPresent();
        if (!isSm2 || !hash.getAlgorithm().equals(SM3.getAlgorithm()) || !isSm2(kind)) {
            return reading.flawed("algorithm", kind.getAlgorithm());
        }
        if (!Arrays.equals(content, digest)) {
            return reading.flawed("changed");
        }
        Signature check = Signature.getInstance(SignatureAlgorithm.SM2.code(), SignatureProvider.INSTANCE);
        check.initVerify(own.getPublicKey());
        check.update(digest);
        byte[] value =
                ASN1OctetString.getInstance(signature.getObjectAt(FIELDS - 1)).getOctets();
        return check.verify(value) ? reading : reading.flawed("value");
    }

    /** By its own name, or by that of signature and digest together. */
    private static boolean isSm2(AlgorithmIdentifier kind) {
        return kind.getAlgorithm().equals(GMObjectIdentifiers.sm2sign)
                || kind.getAlgorithm().equals(GMObjectIdentifiers.sm2sign_with_sm3);
    }

    private static X509Certificate certificate(Certificate certificate) {
        try {
            return CmsReader.certificate(new X509CertificateHolder(certificate));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }

    private static Certificate holder(X509Certificate certificate) {
        try {
            return Certificate.getInstance(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("no certificate", e);
        }
    }
}
