package org.mingcha.document.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.ReportDocument;
import org.mingcha.document.SampleReport;
import org.mingcha.evidence.bundle.ZipReader;
import org.mingcha.evidence.verify.SignatureCommand;
import org.mingcha.evidence.verify.SignatureRequest;

/** What {@code verify --signatures} says and how it ends. */
class SignatureCommandTest {
    private static final CertificateSample BODY = CertificateSample.ecdsa();
    private static final Path BUNDLE = Path.of("../evidence/src/test/resources/bundles-1/town-2025.zip");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path roots;

    @BeforeEach
    void writeRoots() throws IOException {
        roots = Files.write(folder.resolve("roots.pem"), BODY.pem());
    }

    @Test
    void saysWhoSignedAndThatTheBundlesDocumentWasSigned() throws IOException {
        byte[] pdf = part("report.pdf");
        Path signed = write("signed.pdf", DocumentSignatures.sign(pdf, BODY.signer(), CertificateSample.TIME));
        assertEquals(0, run(Locale.ENGLISH, signed, roots, BUNDLE, false), said());
        assertTrue(said().contains("云岭镇人民政府"), said());
        assertTrue(said().contains("is report.pdf of the bundle, unchanged"), said());
        assertTrue(said().contains("Signed and unchanged, by certificates under the roots"), said());
        assertEquals(0, run(Locale.ENGLISH, signed, null, null, false));
        assertTrue(said().contains("not held against any root"), said());
    }

    @Test
    void anotherDocumentThanTheBundlesIsNamed() throws IOException {
        byte[] pdf = OfficialDocument.render(SampleReport.bytes(), Format.PDF, Layout.LIST, CitationStyle.ANNEX);
        Path signed = write("other.pdf", DocumentSignatures.sign(pdf, BODY.signer(), CertificateSample.TIME));
        assertEquals(1, run(Locale.ENGLISH, signed, roots, BUNDLE, false));
        assertTrue(said().contains("none of the bundle's documents"), said());
        assertTrue(said().contains("The signatures do not hold."), said());
        Path ofd = write("signed.ofd", ofd());
        assertEquals(1, run(Locale.ENGLISH, ofd, null, BUNDLE, false));
        assertTrue(said().contains("none of the bundle's documents"), said());
    }

    @Test
    void saysTheSameInChineseAndAsJson() throws IOException {
        Path signed = write("signed.ofd", ofd());
        assertEquals(0, run(Locale.CHINA, signed, null, null, false), said());
        assertTrue(said().contains("签名人自述签于 2026-01-06T03:12:45Z"), said());
        assertTrue(said().contains("签名人的身份尚未证实"), said());
        assertEquals(0, run(Locale.ENGLISH, signed, null, null, true));
        assertTrue(said().startsWith("{\"holds\":true,"), said());
        assertTrue(said().contains("\"signer\":\"云岭镇人民政府\""), said());
    }

    @Test
    void aChangedFileEndsWithOne() throws IOException {
        byte[] pdf = DocumentSignatures.sign(part("report.pdf"), BODY.signer(), CertificateSample.TIME);
        pdf[1000] ^= 1;
        assertEquals(1, run(Locale.ENGLISH, write("changed.pdf", pdf), roots, null, false));
        assertTrue(said().contains("FAILED  the content is not what was signed"), said());
    }

    @Test
    void whatCannotBeReadEndsWithTwoAndOneSentence() throws IOException {
        Path nothing = write("nothing.txt", new byte[] {1, 2, 3});
        assertEquals(2, run(Locale.ENGLISH, nothing, null, null, false));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("neither a PDF nor an OFD"));
        assertEquals(2, run(Locale.ENGLISH, write("signed.ofd", ofd()), nothing, null, false));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("No certificate can be read"));
        assertEquals(2, run(Locale.ENGLISH, folder.resolve("absent"), null, null, false));
        assertEquals(2, run(Locale.ENGLISH, write("again.ofd", ofd()), null, nothing, false));
        assertFalse(err.toString(StandardCharsets.UTF_8).contains("verify.signature"));
    }

    /** A key that has no sentence would stop the verifier at the very file that it should refuse. */
    @Test
    void everyRemarkHasItsSentence() throws IOException {
        Pattern remark =
                Pattern.compile("(?:SignatureRemark\\s*\\.(?:ok|flaw)|flawed|orElse|flaw)\\(\\s*\"([a-z.]+)\"");
        ResourceBundle sentences = ResourceBundle.getBundle("messages.verify", Locale.ROOT);
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/java/org/mingcha/document/signature"))) {
            for (Path file : files.toList()) {
                remark.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
            }
        }
        assertTrue(keys.size() > 25, keys.toString());
        keys.removeIf(key -> sentences.containsKey("verify.signature." + key));
        assertEquals(new TreeSet<String>(), keys);
    }

    private int run(Locale locale, Path document, @Nullable Path trusted, @Nullable Path bundle, boolean json) {
        out.reset();
        err.reset();
        SignatureCommand command = new SignatureCommand(
                locale,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return command.run(new SignatureRequest(document, trusted, bundle, null, null, json));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] part(String name) throws IOException {
        return ZipReader.read(Files.readAllBytes(BUNDLE)).orElseThrow().files().get(name);
    }

    private static byte[] ofd() {
        return DocumentSignatures.sign(
                OfficialDocument.render(
                        ReportDocument.from(SampleReport.bytes(), Layout.LIST), Format.OFD, CitationStyle.ANNEX),
                CertificateSample.sm2().signer(),
                CertificateSample.TIME);
    }
}
