package org.mingcha.document.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingcha.document.signature.CertificateSample.TIME;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.SampleReport;

/** What a program by others says of our signatures; counted as skipped where it is not installed. */
@Tag("slow")
class PdfsigTest {
    private static final Path PROGRAM = Path.of("/usr/bin/pdfsig");

    @Test
    void popplerFindsBothSignaturesValid(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(PROGRAM), "poppler-utils is not installed");
        byte[] pdf = OfficialDocument.render(SampleReport.bytes(), Format.PDF, Layout.LIST, CitationStyle.ANNEX);
        byte[] signed = DocumentSignatures.sign(pdf, CertificateSample.rsa().signer(), TIME);
        String one = pdfsig(folder, signed);
        assertEquals(1, count(one, "Signature is Valid."), one);
        assertTrue(one.contains("Total document signed"), one);
        assertTrue(one.contains("ETSI.CAdES.detached"), one);
        byte[] both = DocumentSignatures.sign(signed, CertificateSample.ecdsa().signer(), TIME.plusSeconds(60));
        String two = pdfsig(folder, both);
        assertEquals(2, count(two, "Signature is Valid."), two);
        signed[pdf.length / 2] ^= 1;
        assertEquals(0, count(pdfsig(folder, signed), "Signature is Valid."));
    }

    private static String pdfsig(Path folder, byte[] pdf) throws Exception {
        Path file = Files.write(folder.resolve("signed.pdf"), pdf);
        Process process = new ProcessBuilder(PROGRAM.toString(), "-nocert", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static int count(String text, String sentence) {
        return text.split(Pattern.quote(sentence), -1).length - 1;
    }
}
