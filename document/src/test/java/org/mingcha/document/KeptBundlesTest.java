package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.evidence.verify.ComparedDocument;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.TrustAnchor;
import org.mingcha.evidence.verify.Verification;
import org.mingcha.evidence.verify.Verifier;

/** Bundles that offices made with earlier releases: their documents are compared like those made today. */
class KeptBundlesTest {

    private static final Path KEPT = Path.of("../evidence/src/test/resources/bundles-1");

    static List<Path> kept() throws IOException {
        try (var files = Files.list(KEPT)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void everyDocumentIsCompared(Path file) throws IOException {
        Verification.Made made = verify(Files.readAllBytes(file));
        assertTrue(made.holds(), said(made));
        assertEquals(6, made.documents().size());
        for (ComparedDocument document : made.documents()) {
            assertEquals(
                    document.name().endsWith(".html") ? How.BYTES : How.TEXT, document.compared(), document.name());
        }
    }

    /** Whoever holds the key seals what they like; the document that says something else is named. */
    @ParameterizedTest
    @CsvSource({
        "report.pdf, report-narrative.pdf, report.pdf differs from figures.json at texts.list",
        "report-narrative.docx, report.docx, report-narrative.docx differs from figures.json at texts.narrative",
        "report.html, report-narrative.html, report.html differs from figures.json at line"
    })
    void anotherDocumentInItsPlaceIsNamed(String name, String other, String finding) throws IOException {
        Map<String, byte[]> parts = parts(Files.readAllBytes(KEPT.resolve("village-2025.zip")));
        parts.put(name, parts.get(other));
        Verification.Made made = verify(zip(parts));
        assertFalse(made.holds());
        assertTrue(said(made).contains(finding), said(made));
    }

    private static Verification.Made verify(byte[] bundle) {
        return assertInstanceOf(Verification.Made.class, new Verifier(TrustAnchor.BUNDLE_ONLY, null).verify(bundle));
    }

    private static String said(Verification.Made made) {
        return made.checks().stream().map(check -> check.detail(Locale.ENGLISH)).collect(Collectors.joining("\n"));
    }

    private static Map<String, byte[]> parts(byte[] bundle) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bundle))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
