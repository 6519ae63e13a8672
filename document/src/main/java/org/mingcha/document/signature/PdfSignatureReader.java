package org.mingcha.document.signature;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingcha.document.comparison.PdfBasis;
import org.mingcha.evidence.verify.SignatureRemark;
import org.mingcha.evidence.verify.SignatureReport;
import org.mingcha.evidence.verify.SignatureVerdict;

/**
 * Reads a PDF file as what was there first and what was added since, each up to its own end. What was added has to be a
 * signature and nothing else: it is written again and compared.
 */
final class PdfSignatureReader {
    /** Each costs reading the whole file again. */
    private static final int MOST = 50;

    private static final Pattern END = Pattern.compile("startxref\n\\d{1,10}\n%%EOF\n");
    private static final Pattern SIGNATURE = Pattern.compile("/M \\(([^)]{1,40})\\)/ByteRange "
            + "\\[(\\d{1,10}) (\\d{1,10}) (\\d{1,10}) (\\d{1,10})] {0,40}/Contents <([0-9A-F]+)>");

    private final byte[] pdf;
    private final String text;
    private final CertificateChain chain;
    private final List<SignatureVerdict> signatures = new ArrayList<>();
    private final List<SignatureRemark> remarks = new ArrayList<>();
    private @Nullable PdfBasis basis;

    PdfSignatureReader(byte[] pdf, CertificateChain chain) {
        this.pdf = pdf;
        this.chain = chain;
        text = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    /** What the next signature has to know; empty where the file is not ours, or not only signed. */
    Optional<PdfBasis> basis() {
        return Optional.ofNullable(basis);
    }

    /** Whether the file begins with exactly this one, and goes on with what was added. */
    static boolean isOf(byte[] signed, byte[] original) {
        Matcher end = END.matcher(new String(signed, StandardCharsets.ISO_8859_1));
        return end.find() && Arrays.equals(original, Arrays.copyOf(signed, end.end()));
    }

    SignatureReport read() {
        List<Integer> ends = END.matcher(text).results().map(end -> end.end()).toList();
        int first = ends.isEmpty() ? pdf.length : ends.getFirst();
        basis = PdfBasis.of(Arrays.copyOf(pdf, first)).orElse(null);
        for (int i = 1; i < ends.size(); i++) {
            revision(ends.get(i - 1), ends.get(i));
        }
        int last = ends.isEmpty() ? first : ends.getLast();
        if (last < pdf.length) {
            remarks.add(SignatureRemark.flaw("pdf.tail", pdf.length - last));
            basis = null;
        }
        if (signatures.isEmpty()) {
            remarks.addFirst(SignatureRemark.flaw("pdf.unsigned"));
        }
        return new SignatureReport(signatures, remarks);
    }

    private void revision(int from, int end) {
        Matcher found = SIGNATURE.matcher(text).region(from, end);
        if (signatures.size() == MOST || !found.find()) {
            remarks.add(SignatureRemark.flaw("pdf.update", from, end));
            basis = null;
            return;
        }
        Instant time = PdfTime.read(found.group(1)).orElse(null);
        SignatureReading reading = reading(found, end);
        List<SignatureRemark> said = new ArrayList<>();
        SignatureRemark flaw = reading.flaw();
        said.add(flaw == null ? SignatureRemark.ok("pdf.whole", end, pdf.length) : flaw);
        SignatureRemark addition = addition(found, from, end, reading.certificate());
        if (flaw == null) {
            said.add(addition);
        }
        X509Certificate certificate = reading.certificate();
        if (certificate != null) {
            said.addAll(chain.judge(certificate, reading.others(), time));
        }
        signatures.add(new SignatureVerdict(
                certificate == null ? "" : CertificateUse.name(certificate),
                time == null ? "" : time.toString(),
                said));
    }

    private SignatureReading reading(Matcher found, int end) {
        int open = found.start(6) - 1;
        int close = found.end(6) + 1;
        List<String> range = List.of("0", String.valueOf(open), String.valueOf(close), String.valueOf(end - close));
        byte[] digits = found.group(6).length() % 2 == 0 ? HexFormat.of().parseHex(found.group(6)) : new byte[0];
        Optional<byte[]> signature = DerLength.cut(digits);
        if (signature.isEmpty()) {
            return SignatureReading.malformed("Contents");
        }
        byte[] content = new byte[open + end - close];
        System.arraycopy(pdf, 0, content, 0, open);
        System.arraycopy(pdf, close, content, open, end - close);
        SignatureReading reading = CmsReader.read(signature.get(), content);
        boolean isWhole = range.equals(List.of(found.group(2), found.group(3), found.group(4), found.group(5)));
        return isWhole ? reading : reading.flawed("pdf.range");
    }

    /** Whether the signature added nothing but itself; the file after it is what the next one stands on. */
    private SignatureRemark addition(Matcher found, int from, int end, @Nullable X509Certificate certificate) {
        if (basis == null || certificate == null) {
            basis = null;
            return SignatureRemark.flaw("pdf.foreign");
        }
        int room = found.group(6).length() / 2;
        PdfUpdate update = new PdfUpdate(basis, from, CertificateUse.name(certificate), found.group(1), room);
        byte[] revision = Arrays.copyOfRange(pdf, from, end);
        Arrays.fill(revision, found.start(6) - from, found.end(6) - from, (byte) '0');
        if (!Arrays.equals(revision, update.write().bytes())) {
            basis = null;
            return SignatureRemark.flaw("pdf.more", from);
        }
        basis = update.next();
        return SignatureRemark.ok("pdf.only", from);
    }
}
