package org.mingcha.document.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.document.signature.CertificateSample.PASSWORD;
import static org.mingcha.document.signature.CertificateSample.TIME;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.SampleReport;
import org.mingcha.document.signature.SignatureRefused.Reason;
import org.mingcha.evidence.verify.SignatureReport;

/** A PDF signed by PAdES baseline B, and what of it the verifier refuses. */
class PdfSignatureTest {
    private static final CertificateSample RSA = CertificateSample.rsa();
    private static final CertificateSample ECDSA = CertificateSample.ecdsa();
    private static final byte[] PDF =
            OfficialDocument.render(SampleReport.bytes(), Format.PDF, Layout.LIST, CitationStyle.ANNEX);
    private static final byte[] SIGNED = DocumentSignatures.sign(PDF, RSA.signer(), TIME);

    @Test
    void namesWhoSignedAndHoldsUnderItsRoot() {
        for (CertificateSample each : List.of(RSA, ECDSA)) {
            byte[] signed = DocumentSignatures.sign(PDF, each.signer(), TIME);
            SignatureReport report = SignatureCodes.report(signed, each.pem());
            assertTrue(report.holds(), SignatureCodes.all(report).toString());
            assertEquals("云岭镇人民政府", report.signatures().getFirst().signer());
            assertEquals(TIME.toString(), report.signatures().getFirst().statedTime());
            assertTrue(SignatureCodes.all(report).stream()
                    .anyMatch(remark -> remark.key().equals("chain.rooted")));
        }
    }

    @Test
    void whatWasSignedIsStillThereByteForByte() {
        assertArrayEquals(PDF, Arrays.copyOf(SIGNED, PDF.length));
        assertTrue(new DocumentSignatures().isOf(SIGNED, PDF));
        assertFalse(new DocumentSignatures().isOf(SIGNED, Arrays.copyOf(PDF, PDF.length - 1)));
        assertFalse(new DocumentSignatures().isOf(SIGNED, SIGNED));
    }

    @Test
    void withoutRootsTheNameIsOnlySaid() {
        SignatureReport report = SignatureCodes.report(SIGNED, null);
        assertTrue(report.holds());
        assertTrue(SignatureCodes.all(report).stream()
                .anyMatch(remark -> remark.key().equals("chain.unasked")));
    }

    @Test
    void underAnotherRootItDoesNotHold() {
        assertEquals(List.of("chain.none"), SignatureCodes.flaws(SIGNED, ECDSA.pem()));
        assertEquals(
                List.of("chain.none"),
                SignatureCodes.flaws(SIGNED, CertificateSample.rsa().pem()));
    }

    @Test
    void aSecondBodySignsWhatTheFirstOneSigned() {
        byte[] both = DocumentSignatures.sign(SIGNED, ECDSA.signer(), TIME.plusSeconds(60));
        SignatureReport report = SignatureCodes.report(both, null);
        assertTrue(report.holds(), SignatureCodes.all(report).toString());
        assertEquals(2, report.signatures().size());
        byte[] three = DocumentSignatures.sign(both, RSA.signer(), TIME.plusSeconds(90));
        assertTrue(SignatureCodes.report(three, null).holds());
        assertTrue(new DocumentSignatures().isOf(three, PDF));
    }

    @Test
    void anyByteThatIsChangedIsFound() {
        Random random = new Random(20260106);
        int open = at("/Contents <", PDF.length);
        int close = at(">>>", open);
        for (int i = 0; i < 120; i++) {
            // Half of them behind what was there before.
            int from = i % 2 == 0 ? 0 : PDF.length;
            int at = from + random.nextInt(SIGNED.length - from);
            if (at < open || at > close) {
                assertFalse(SignatureCodes.report(changed(at, random), null).holds(), "byte " + at);
            }
        }
    }

    /** The signature's own bytes are the only ones that no signature covers: certificates beside the signer's stand there. */
    @Test
    void aByteOfTheSignatureItselfMakesNobodyElseTheSigner() {
        Random random = new Random(20260107);
        int open = at("/Contents <", PDF.length);
        for (int i = 0; i < 60; i++) {
            int at = open + "/Contents <".length() + random.nextInt(4000);
            SignatureReport report = SignatureCodes.report(changed(at, random), RSA.pem());
            assertTrue(!report.holds() || SignatureCodes.all(report).equals(SignatureCodes.all(whole())), "byte " + at);
        }
    }

    private static SignatureReport whole() {
        return SignatureCodes.report(SIGNED, RSA.pem());
    }

    private static byte[] changed(int at, Random random) {
        byte[] changed = SIGNED.clone();
        changed[at] ^= (byte) (1 << random.nextInt(7));
        return changed;
    }

    private static int at(String text, int from) {
        return new String(SIGNED, StandardCharsets.ISO_8859_1).indexOf(text, from);
    }

    @Test
    void aChangedPageIsNamedAsSuch() {
        byte[] changed = SIGNED.clone();
        changed[PDF.length / 2] ^= 1;
        assertEquals(List.of("changed"), SignatureCodes.flaws(changed, null));
    }

    @Test
    void bytesBehindTheEndAreFound() {
        byte[] longer = join(SIGNED, "% read me\n");
        assertEquals(List.of("pdf.tail"), SignatureCodes.flaws(longer, null));
    }

    /** The shadow attack: an update that shows other pages, behind a signature that still covers what it covered. */
    @Test
    void anUpdateBehindTheSignatureIsNoSignature() {
        byte[] shadow = join(SIGNED, "9 0 obj\n<</Type /Page>>\nendobj\nstartxref\n" + SIGNED.length + "\n%%EOF\n");
        assertEquals(List.of("pdf.update"), SignatureCodes.flaws(shadow, null));
        assertThrows(SignatureRefused.class, () -> DocumentSignatures.sign(shadow, RSA.signer(), TIME));
    }

    /** A signature whose own update also replaces a page: it covers all bytes, but the reader saw another document before. */
    @Test
    void aSignatureThatChangesMoreThanItselfIsFound() {
        String update = new String(SIGNED, PDF.length, SIGNED.length - PDF.length, StandardCharsets.ISO_8859_1);
        String more = update.replaceFirst("/Tabs /S/", "/Tabs /R/");
        assertFalse(update.equals(more));
        assertEquals(List.of("pdf.more"), SignatureCodes.flaws(signedAnew(more), null));
    }

    /** The wrapping attack: the signed bytes stand elsewhere, and the range leads around what a program shows. */
    @Test
    void aRangeThatLeavesSomethingOutIsFound() {
        String update = new String(SIGNED, PDF.length, SIGNED.length - PDF.length, StandardCharsets.ISO_8859_1);
        int at = update.indexOf("/ByteRange [0 ") + "/ByteRange [0 ".length();
        String range = update.substring(at, update.indexOf(']', at));
        long length = Long.parseLong(range.split(" ")[2]);
        String shorter = update.substring(0, at) + range.split(" ")[0] + " " + range.split(" ")[1] + " " + (length - 1)
                + update.substring(at + range.length());
        assertTrue(SignatureCodes.flaws(signedAnew(shorter), null).contains("pdf.range"));
    }

    /** By a signer who means it: the signature itself is right for these bytes. */
    private static byte[] signedAnew(String update) {
        byte[] whole = join(PDF, update);
        int open = PDF.length + update.indexOf("/Contents <") + "/Contents ".length();
        int close = PDF.length + update.indexOf('>', update.indexOf("/Contents <")) + 1;
        byte[] content = Arrays.copyOf(whole, open + whole.length - close);
        System.arraycopy(whole, close, content, open, whole.length - close);
        String hex = HexFormat.of().withUpperCase().formatHex(new CmsSignature(RSA.signer()).of(content));
        byte[] digits = (hex + "0".repeat(close - open - 2 - hex.length())).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, whole, open + 1, digits.length);
        return whole;
    }

    /** A certificate of the same name and number under the same root's name, by somebody else's key. */
    @Test
    void anotherCertificateInTheSignersPlaceIsFound() {
        CertificateSample other = CertificateSample.rsa();
        byte[] forged = DocumentSignatures.sign(PDF, other.signer(), TIME);
        assertEquals(
                "云岭镇人民政府",
                SignatureCodes.report(forged, null).signatures().getFirst().signer());
        assertEquals(List.of("chain.none"), SignatureCodes.flaws(forged, RSA.pem()));
    }

    @Test
    void anUnsignedFileSaysSo() {
        assertEquals(List.of("pdf.unsigned"), SignatureCodes.flaws(PDF, null));
    }

    @Test
    void aSignatureOfAnotherDocumentDoesNotFit() {
        byte[] other = OfficialDocument.render(SampleReport.bytes(), Format.PDF, Layout.NARRATIVE, CitationStyle.ANNEX);
        byte[] update = Arrays.copyOfRange(SIGNED, PDF.length, SIGNED.length);
        byte[] moved = Arrays.copyOf(other, other.length + update.length);
        System.arraycopy(update, 0, moved, other.length, update.length);
        assertFalse(SignatureCodes.report(moved, null).holds());
    }

    @Test
    void aKeyFileOpensWithItsPasswordAlone() {
        byte[] file = ECDSA.file();
        DocumentSigner opened = SignerKeyFile.open(file, PASSWORD);
        assertEquals(List.of(ECDSA.certificate(), ECDSA.root()), opened.chain());
        assertTrue(SignatureCodes.report(DocumentSignatures.sign(PDF, opened, TIME), ECDSA.pem())
                .holds());
        assertEquals(Reason.KEY_FILE, refused(() -> SignerKeyFile.open(file, "another".toCharArray())));
        assertEquals(Reason.KEY_FILE, refused(() -> SignerKeyFile.open(PDF, PASSWORD)));
    }

    @Test
    void whatCannotSignIsRefusedWithItsReason() {
        assertEquals(Reason.KEY_OTHER, sign(CertificateSample.ecdsa().signer(ECDSA.certificate())));
        assertEquals(Reason.KEY_FOR_OFD, sign(CertificateSample.sm2().signer()));
        assertEquals(
                Reason.CERTIFICATE_USAGE,
                sign(CertificateSample.of("secp256r1", "CN=x", KeyUsage.keyEncipherment)
                        .signer()));
        assertEquals(
                Reason.CERTIFICATE_EXPIRED,
                refused(() -> DocumentSignatures.sign(PDF, RSA.signer(), TIME.plus(Duration.ofDays(400)))));
        byte[] foreign = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals(Reason.DOCUMENT, refused(() -> DocumentSignatures.sign(foreign, RSA.signer(), TIME)));
    }

    private static Reason sign(DocumentSigner signer) {
        return refused(() -> DocumentSignatures.sign(PDF, signer, TIME));
    }

    private static Reason refused(Executable act) {
        return assertThrows(SignatureRefused.class, act).reason();
    }

    @Test
    void aReaderByOthersFindsTheSignatureAndTheSameText() throws Exception {
        try (PDDocument signed = Loader.loadPDF(SIGNED);
                PDDocument before = Loader.loadPDF(PDF)) {
            assertEquals(1, signed.getSignatureDictionaries().size());
            assertEquals(
                    "ETSI.CAdES.detached",
                    signed.getSignatureDictionaries().getFirst().getSubFilter());
            assertEquals("云岭镇人民政府", signed.getSignatureDictionaries().getFirst().getName());
            assertEquals(new PDFTextStripper().getText(before), new PDFTextStripper().getText(signed));
        }
    }

    private static byte[] join(byte[] first, String second) {
        byte[] more = second.getBytes(StandardCharsets.ISO_8859_1);
        byte[] joined = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, joined, first.length, more.length);
        return joined;
    }
}
