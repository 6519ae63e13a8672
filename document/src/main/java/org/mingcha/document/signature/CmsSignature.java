package org.mingcha.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** A signature as CAdES has it: apart from the content, naming the certificate, without a time, which stands in the document. */
final class CmsSignature {
    private final DocumentSigner signer;

    CmsSignature(DocumentSigner signer) {
        this.signer = signer;
    }

    byte[] of(byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addCertificates(new JcaCertStore(signer.chain()));
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(this::attributes)
                    .build(new Remote(signer), new JcaX509CertificateHolder(signer.certificate())));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("A signature could not be put together", e);
        }
    }

    private AttributeTable attributes(Map<?, ?> parameters) {
        try {
            ESSCertIDv2 certificate =
                    new ESSCertIDv2(SignatureDigest.sha256(signer.certificate().getEncoded()));
            return new DefaultSignedAttributeTableGenerator()
                    .getAttributes(parameters)
                    .remove(CMSAttributes.signingTime)
                    .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(certificate));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that cannot be written", e);
        }
    }

    /** Collects what is to be signed, and has it signed. */
    private static final class Remote implements ContentSigner {
        private final DocumentSigner signer;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Remote(DocumentSigner signer) {
            this.signer = signer;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder()
                    .find(signer.algorithm().code());
        }

        @Override
        public OutputStream getOutputStream() {
            return bytes;
        }

        @Override
        public byte[] getSignature() {
            return signer.sign(bytes.toByteArray());
        }
    }
}
