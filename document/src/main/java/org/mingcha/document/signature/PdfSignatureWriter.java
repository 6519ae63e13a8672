package org.mingcha.document.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.mingcha.document.comparison.PdfBasis;
import org.mingcha.document.signature.SignatureRefused.Reason;
import org.mingcha.evidence.verify.SignatureReport;

/** Adds a signature behind a PDF file, which stays byte for byte what it was. */
final class PdfSignatureWriter {
    /** Beside the certificates: digests, names, the signature by an RSA key of 8192 bits, and a stamp of time later on. */
    private static final int ROOM = 6144;

    private static final int UNIT = 1024;

    private PdfSignatureWriter() {}

    static byte[] sign(byte[] pdf, DocumentSigner signer, Instant time) {
        if (signer.algorithm() == SignatureAlgorithm.SM2) {
            throw new SignatureRefused(Reason.KEY_FOR_OFD);
        }
        PdfSignatureReader reader = new PdfSignatureReader(pdf, new CertificateChain(null));
        SignatureReport before = reader.read();
        PdfBasis basis = reader.basis()
                .filter(_ -> before.signatures().isEmpty() || before.holds())
                .orElseThrow(() -> new SignatureRefused(Reason.DOCUMENT));
        PdfUpdate update = new PdfUpdate(
                basis, pdf.length, CertificateUse.name(signer.certificate()), PdfTime.write(time), room(signer));
        PdfUpdate.Written written = update.write();
        byte[] signature = new CmsSignature(signer).of(content(pdf, written));
        byte[] signed = Arrays.copyOf(pdf, pdf.length + written.bytes().length);
        System.arraycopy(update.filled(written, signature), 0, signed, pdf.length, written.bytes().length);
        return signed;
    }

    private static byte[] content(byte[] pdf, PdfUpdate.Written written) {
        int before = written.from() - pdf.length;
        int after = written.end() - pdf.length;
        int rest = written.bytes().length - after;
        byte[] content = Arrays.copyOf(pdf, written.from() + rest);
        System.arraycopy(written.bytes(), 0, content, pdf.length, before);
        System.arraycopy(written.bytes(), after, content, written.from(), rest);
        return content;
    }

    private static int room(DocumentSigner signer) {
        try {
            int room = ROOM;
            for (X509Certificate each : signer.chain()) {
                room += each.getEncoded().length;
            }
            return (room + UNIT - 1) / UNIT * UNIT;
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate that cannot be written", e);
        }
    }
}
