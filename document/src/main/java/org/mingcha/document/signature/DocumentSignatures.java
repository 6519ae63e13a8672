package org.mingcha.document.signature;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.document.signature.SignatureRefused.Reason;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.evidence.verify.SignatureReport;
import org.mingcha.evidence.verify.SignatureVerification;

/** The door of this package: signs a document that this system made, and checks who signed one. */
public final class DocumentSignatures implements SignatureVerification {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /**
     * The document with one signature more.
     *
     * @param time of signing, by the signer's own clock
     * @throws SignatureRefused where it is not signed
     */
    public static byte[] sign(byte[] document, DocumentSigner signer, Instant time) {
        demandUsable(signer, time);
        byte[] signed = isPdf(document)
                ? PdfSignatureWriter.sign(document, signer, time)
                : OfdSignatureWriter.sign(document, signer, time);
        boolean holds = read(signed, null).filter(SignatureReport::holds).isPresent();
        if (!holds) {
            // The key is not the certificate's, or what was signed before does not hold: nobody else should find out.
            throw new SignatureRefused(Reason.KEY_OTHER);
        }
        return signed;
    }

    @Override
    public Outcome verify(byte[] document, byte @Nullable [] roots) {
        List<X509Certificate> trusted = roots == null ? null : CertificateChain.read(roots);
        if (trusted != null && trusted.isEmpty()) {
            return new Outcome.UnreadableRoots();
        }
        return read(document, trusted).<Outcome>map(Outcome.Read::new).orElseGet(Outcome.UnknownFormat::new);
    }

    @Override
    public boolean isOf(byte[] signed, byte[] original) {
        if (isPdf(signed) || isPdf(original)) {
            return PdfSignatureReader.isOf(signed, original);
        }
        return ZipReader.read(original)
                .filter(zip -> zip.files().containsKey(OfdSignatureList.ENTRANCE))
                .flatMap(before -> ZipReader.read(signed).filter(zip -> OfdSignatureWriter.isOf(zip, before)))
                .isPresent();
    }

    private static Optional<SignatureReport> read(byte[] document, @Nullable List<X509Certificate> roots) {
        CertificateChain chain = new CertificateChain(roots);
        if (isPdf(document)) {
            return Optional.of(new PdfSignatureReader(document, chain).read());
        }
        return ZipReader.read(document)
                .filter(zip -> zip.files().containsKey(OfdSignatureList.ENTRANCE))
                .map(zip -> new OfdSignatureReader(zip, chain).read());
    }

    private static boolean isPdf(byte[] document) {
        return document.length > PDF.length && Arrays.equals(document, 0, PDF.length, PDF, 0, PDF.length);
    }

    private static void demandUsable(DocumentSigner signer, Instant time) {
        signer.algorithm();
        if (!CertificateUse.isForSigning(signer.certificate())) {
            throw new SignatureRefused(Reason.CERTIFICATE_USAGE);
        }
        if (!CertificateUse.isValid(signer.certificate(), time)) {
            throw new SignatureRefused(Reason.CERTIFICATE_EXPIRED);
        }
    }
}
