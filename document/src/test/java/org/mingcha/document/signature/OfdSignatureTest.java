package org.mingcha.document.signature;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.document.signature.CertificateSample.TIME;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.ReportDocument;
import org.mingcha.document.SampleReport;
import org.mingcha.document.ofd.OfdPackage;
import org.mingcha.document.signature.SignatureRefused.Reason;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.evidence.verify.SignatureReport;
import org.ofdrw.core.signatures.SigType;
import org.ofdrw.core.signatures.range.Reference;
import org.ofdrw.core.signatures.sig.Signature;
import org.ofdrw.core.signatures.sig.SignedInfo;
import org.ofdrw.reader.OFDReader;

/** An OFD file signed by SM2 and SM3, and what of it the verifier refuses. */
class OfdSignatureTest {
    private static final CertificateSample SM2 = CertificateSample.sm2();
    private static final CertificateSample OTHER = CertificateSample.sm2();
    private static final byte[] OFD = OfficialDocument.render(
            ReportDocument.from(SampleReport.bytes(), Layout.LIST), Format.OFD, CitationStyle.ANNEX);
    private static final byte[] SIGNED = DocumentSignatures.sign(OFD, SM2.signer(), TIME);

    @Test
    void namesWhoSignedAndHoldsUnderItsRoot() {
        SignatureReport report = SignatureCodes.report(SIGNED, SM2.pem());
        assertTrue(report.holds(), SignatureCodes.all(report).toString());
        assertEquals("云岭镇人民政府", report.signatures().getFirst().signer());
        assertEquals(TIME.toString(), report.signatures().getFirst().statedTime());
        assertEquals(List.of("chain.none"), SignatureCodes.flaws(SIGNED, OTHER.pem()));
    }

    /** The structure as ofdrw reads it; its own check of signatures does not run with this Bouncy Castle. */
    @Test
    void aReaderByOthersFindsBothSignatures(@TempDir Path folder) throws Exception {
        byte[] both = DocumentSignatures.sign(SIGNED, OTHER.signer(), TIME.plusSeconds(60));
        SortedMap<String, byte[]> parts = parts(both);
        try (OFDReader reader = new OFDReader(Files.write(folder.resolve("signed.ofd"), both))) {
            assertEquals("s002", reader.getDefaultSignatures().getMaxSignId());
            int found = 0;
            for (org.ofdrw.core.signatures.Signature each :
                    reader.getDefaultSignatures().getSignatures()) {
                assertEquals(SigType.Sign, each.getType());
                Signature signature = reader.getResourceLocator().get(each.getBaseLoc(), Signature::new);
                SignedInfo signed = signature.getSignedInfo();
                assertEquals("1.2.156.10197.1.501", signed.getSignatureMethod());
                for (Reference part : signed.getReferences().getReferences()) {
                    byte[] content = parts.get(part.getFileRef().getLoc().substring(1));
                    assertArrayEquals(SignatureDigest.sm3(content), part.getCheckValue());
                    found++;
                }
                assertTrue(parts.containsKey(signature.getSignedValue().getLoc().substring(1)));
            }
            assertEquals(2 * parts(OFD).size() + 2, found);
        }
    }

    /** By SM2 and SM3 of OpenSSL; counted as skipped where it is not installed. */
    @Test
    void aProgramByOthersFindsTheSignatureValid(@TempDir Path folder) throws Exception {
        Path program = Path.of("/usr/bin/openssl");
        Assumptions.assumeTrue(Files.isExecutable(program), "openssl is not installed");
        byte[] description = parts(SIGNED).get("Doc_0/Signs/Sign_0/Signature.xml");
        Files.write(folder.resolve("description"), description);
        String digest = run(folder, "openssl", "dgst", "-sm3", "-r", "description");
        assertEquals(HexFormat.of().formatHex(SignatureDigest.sm3(description)), digest.split(" ")[0]);
        Files.write(folder.resolve("digest"), SignatureDigest.sm3(description));
        ASN1Sequence value = ASN1Sequence.getInstance(parts(SIGNED).get("Doc_0/Signs/Sign_0/SignedValue.dat"));
        ASN1Sequence data = ASN1Sequence.getInstance((ASN1TaggedObject) value.getObjectAt(1), true);
        ASN1Sequence signer = ASN1Sequence.getInstance(
                ASN1Set.getInstance(data.getObjectAt(4)).getObjectAt(0));
        Files.write(
                folder.resolve("value"),
                ASN1OctetString.getInstance(signer.getObjectAt(4)).getOctets());
        Files.write(folder.resolve("key"), SM2.certificate().getPublicKey().getEncoded());
        String[] verify = {
            "openssl",
            "dgst",
            "-sm3",
            "-keyform",
            "DER",
            "-verify",
            "key",
            "-sigopt",
            "distid:1234567812345678",
            "-signature",
            "value",
            "digest"
        };
        assertTrue(run(folder, verify).contains("Verified OK"));
        Files.write(folder.resolve("digest"), SignatureDigest.sm3(OFD));
        assertFalse(run(folder, verify).contains("Verified OK"));
    }

    private static String run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void pagesAndFacesStayAsTheyWere() {
        SortedMap<String, byte[]> before = parts(OFD);
        SortedMap<String, byte[]> after = parts(SIGNED);
        before.forEach((name, part) -> {
            if (!name.equals("OFD.xml")) {
                assertArrayEquals(part, after.get(name), name);
            }
        });
        assertEquals(before.size() + 3, after.size());
        assertTrue(new DocumentSignatures().isOf(SIGNED, OFD));
        assertFalse(new DocumentSignatures().isOf(SIGNED, with(OFD, "Doc_0/Document.xml", part -> part + " ")));
        assertFalse(new DocumentSignatures().isOf(SIGNED, SIGNED));
    }

    @Test
    void eachPartThatIsChangedIsNamed() {
        for (String name : parts(SIGNED).keySet()) {
            byte[] changed = with(SIGNED, name, part -> part.substring(0, part.length() - 1) + "\u0001");
            SignatureReport report = SignatureCodes.report(changed, null);
            assertFalse(report.holds(), name);
            if (!name.contains("/Signs/") && !name.equals("OFD.xml")) {
                assertEquals(List.of("ofd.part.changed"), SignatureCodes.flaws(changed, null), name);
                assertTrue(SignatureCodes.all(report).toString().contains(name));
            }
        }
    }

    @Test
    void aPartThatIsTakenAwayOrAddedIsNamed() {
        SortedMap<String, byte[]> fewer = parts(SIGNED);
        fewer.remove("Doc_0/Pages/Page_0/Content.xml");
        assertEquals(List.of("ofd.part.missing"), SignatureCodes.flaws(zip(fewer), null));
        for (String name : List.of("Doc_0/Annots.xml", "Doc_0/Signs/Sign_1/Signature.xml")) {
            SortedMap<String, byte[]> more = parts(SIGNED);
            more.put(name, new byte[] {1});
            assertEquals(List.of("ofd.part.uncovered"), SignatureCodes.flaws(zip(more), null));
        }
    }

    @Test
    void digestsWrittenAnewDoNotFitTheSignature() {
        byte[] anew = DocumentSignatures.sign(
                OfficialDocument.render(
                        ReportDocument.from(SampleReport.bytes(), Layout.NARRATIVE), Format.OFD, CitationStyle.ANNEX),
                OTHER.signer(),
                TIME);
        SortedMap<String, byte[]> forged = parts(anew);
        forged.put("Doc_0/Signs/Sign_0/SignedValue.dat", parts(SIGNED).get("Doc_0/Signs/Sign_0/SignedValue.dat"));
        assertEquals(List.of("changed"), SignatureCodes.flaws(zip(forged), null));
    }

    @Test
    void aSignatureByAnotherKeyThanItsCertificatesIsFound() {
        DocumentSigner foreign = SM2.signer(OTHER.certificate());
        byte[] description = parts(SIGNED).get("Doc_0/Signs/Sign_0/Signature.xml");
        SortedMap<String, byte[]> forged = parts(SIGNED);
        forged.put("Doc_0/Signs/Sign_0/SignedValue.dat", SmSignature.write(foreign, SignatureDigest.sm3(description)));
        assertEquals(List.of("value"), SignatureCodes.flaws(zip(forged), null));
    }

    @Test
    void aSecondBodySignsWhatTheFirstOneSigned() {
        byte[] both = DocumentSignatures.sign(SIGNED, OTHER.signer(), TIME.plusSeconds(60));
        SignatureReport report = SignatureCodes.report(both, null);
        assertTrue(report.holds(), SignatureCodes.all(report).toString());
        assertEquals(2, report.signatures().size());
        byte[] changed = with(both, "Doc_0/Signs/Sign_0/Signature.xml", part -> part + " ");
        assertEquals(List.of("changed", "ofd.part.changed"), SignatureCodes.flaws(changed, null));
    }

    @Test
    void aSealOfAnotherProgramIsNotCalledWhole() {
        byte[] seal = with(SIGNED, "Doc_0/Signs/Signatures.xml", part -> part.replace("\"Sign\"", "\"Seal\""));
        assertEquals(List.of("ofd.seal"), SignatureCodes.flaws(seal, null));
    }

    @Test
    void bytesOutsideOfAnyPartAreFound() {
        byte[] longer = Arrays.copyOf(SIGNED, SIGNED.length + 1);
        assertEquals(List.of("ofd.container"), SignatureCodes.flaws(longer, null));
    }

    @Test
    void whatIsNotSignedOrCannotBeSaysSo() {
        assertEquals(List.of("ofd.unsigned"), SignatureCodes.flaws(OFD, null));
        assertEquals(Reason.KEY_FOR_PDF, refused(OFD, CertificateSample.ecdsa()));
        assertEquals(Reason.DOCUMENT, refused(with(OFD, "OFD.xml", part -> part + " "), SM2));
        assertEquals(Reason.DOCUMENT, refused(new byte[] {1, 2, 3}, SM2));
        byte[] changed = with(SIGNED, "Doc_0/Document.xml", part -> part + " ");
        assertEquals(Reason.DOCUMENT, refused(changed, OTHER));
    }

    private static Reason refused(byte[] document, CertificateSample who) {
        return assertThrows(SignatureRefused.class, () -> DocumentSignatures.sign(document, who.signer(), TIME))
                .reason();
    }

    private static SortedMap<String, byte[]> parts(byte[] ofd) {
        return new TreeMap<>(ZipReader.read(ofd).orElseThrow().files());
    }

    private static byte[] with(byte[] ofd, String name, UnaryOperator<String> change) {
        SortedMap<String, byte[]> parts = parts(ofd);
        String part = new String(parts.get(name), StandardCharsets.ISO_8859_1);
        parts.put(name, change.apply(part).getBytes(StandardCharsets.ISO_8859_1));
        return zip(parts);
    }

    private static byte[] zip(SortedMap<String, byte[]> parts) {
        String entrance = new String(parts.remove("OFD.xml"), StandardCharsets.UTF_8);
        OfdPackage whole = new OfdPackage();
        parts.forEach(whole::put);
        return whole.zip("OFD.xml", entrance);
    }
}
