package org.mingcha.document.signature;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.mingcha.document.DocumentMetadata;
import org.mingcha.document.Markup;
import org.mingcha.document.ofd.OfdPackage;
import org.mingcha.document.ofd.OfdXml;
import org.mingcha.document.signature.SignatureRefused.Reason;
import org.mingcha.evidence.bundle.ZipContents;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.evidence.verify.SignatureReport;

/** Adds a signature to an OFD file: digests of all its parts by SM3, that list signed by SM2. */
final class OfdSignatureWriter {
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final String END = "</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
    private static final String SIGNED_END =
            "</ofd:DocRoot><ofd:Signatures>" + OfdSignatureList.LIST + "</ofd:Signatures></ofd:DocBody></ofd:OFD>";

    private OfdSignatureWriter() {}

    static byte[] sign(byte[] ofd, DocumentSigner signer, Instant time) {
        ZipContents zip = ZipReader.read(ofd)
                .filter(each -> each.oddities().isEmpty())
                .filter(each -> each.files().containsKey(OfdSignatureList.ENTRANCE))
                .orElseThrow(() -> new SignatureRefused(Reason.DOCUMENT));
        if (signer.algorithm() != SignatureAlgorithm.SM2) {
            throw new SignatureRefused(Reason.KEY_FOR_PDF);
        }
        SortedMap<String, byte[]> parts = new TreeMap<>(zip.files());
        SignatureReport before = new OfdSignatureReader(zip, new CertificateChain(null)).read();
        int number = before.signatures().size() + 1;
        String entrance = utf8(zip.files().getOrDefault(OfdSignatureList.ENTRANCE, new byte[0]));
        if (!isOurs(entrance, parts, before)) {
            throw new SignatureRefused(Reason.DOCUMENT);
        }
        parts.remove(OfdSignatureList.LIST);
        parts.remove(OfdSignatureList.ENTRANCE);
        String signed = number == 1 ? entrance.replace(END, SIGNED_END) : entrance;
        byte[] description = description(parts, signed, number, time);
        OfdPackage whole = new OfdPackage();
        parts.forEach(whole::put);
        whole.put(OfdSignatureList.LIST, OfdSignatureList.write(number));
        whole.put(OfdSignatureList.description(number), description);
        whole.put(OfdSignatureList.value(number), SmSignature.write(signer, SignatureDigest.sm3(description)));
        return whole.zip(OfdSignatureList.ENTRANCE, signed);
    }

    /** Whether the file has the parts of this one, each the same, and beside them signatures alone. */
    static boolean isOf(ZipContents signed, ZipContents original) {
        SortedMap<String, byte[]> parts = new TreeMap<>(signed.files());
        parts.keySet().removeIf(name -> name.startsWith(OfdSignatureList.FOLDER));
        String entrance = utf8(parts.getOrDefault(OfdSignatureList.ENTRANCE, new byte[0]));
        parts.put(OfdSignatureList.ENTRANCE, entrance.replace(SIGNED_END, END).getBytes(StandardCharsets.UTF_8));
        return signed.oddities().isEmpty()
                && original.oddities().isEmpty()
                && parts.keySet().equals(original.files().keySet())
                && parts.entrySet().stream()
                        .allMatch(part ->
                                Arrays.equals(part.getValue(), original.files().get(part.getKey())));
    }

    private static boolean isOurs(String entrance, SortedMap<String, byte[]> parts, SignatureReport before) {
        if (before.signatures().isEmpty()) {
            return entrance.endsWith(END) && parts.keySet().stream().noneMatch(name -> name.contains("/Signs/"));
        }
        byte[] list = parts.getOrDefault(OfdSignatureList.LIST, new byte[0]);
        return entrance.endsWith(SIGNED_END)
                && before.holds()
                && utf8(list).equals(OfdSignatureList.write(before.signatures().size()));
    }

    /** The list of signatures is left out, so that another body can sign after this one. */
    private static byte[] description(SortedMap<String, byte[]> parts, String entrance, int number, Instant time) {
        Markup xml = OfdXml.part("Signature").open("ofd:SignedInfo");
        String producer = DocumentMetadata.PRODUCER;
        xml.empty("ofd:Provider", "ProviderName", producer, "Company", producer, "Version", "1.0");
        xml.element("ofd:SignatureMethod", GMObjectIdentifiers.sm2sign_with_sm3.getId());
        xml.element("ofd:SignatureDateTime", TIME.format(time));
        xml.open("ofd:References", "CheckMethod", GMObjectIdentifiers.sm3.getId());
        reference(xml, OfdSignatureList.ENTRANCE, entrance.getBytes(StandardCharsets.UTF_8));
        parts.forEach((name, part) -> reference(xml, name, part));
        xml.close("ofd:References").close("ofd:SignedInfo");
        xml.element("ofd:SignedValue", "/" + OfdSignatureList.value(number));
        return xml.close("ofd:Signature").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void reference(Markup xml, String name, byte[] part) {
        xml.open("ofd:Reference", "FileRef", "/" + name)
                .element("ofd:CheckValue", Base64.getEncoder().encodeToString(SignatureDigest.sm3(part)))
                .close("ofd:Reference");
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
