package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;

/** The samples in {@code docs/samples} are what is written today; {@link WriteSamples} writes them anew. */
class KeptSamplesTest {
    static final List<String> KEPT = List.of(
            "narrative.pdf", "campaign-notice.pdf", "findings-notice.ofd", "incident-final.docx", "burden.html");

    @Test
    void theyAreWhatIsWrittenToday() throws Exception {
        Path samples = Path.of("../docs/samples");
        try (Stream<Path> files = Files.list(samples)) {
            assertEquals(
                    KEPT.stream().sorted().toList(),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".md"))
                            .sorted()
                            .toList());
        }
        for (String name : KEPT) {
            assertArrayEquals(written(name), Files.readAllBytes(samples.resolve(name)), name);
        }
    }

    private static byte[] written(String name) {
        String stem = name.substring(0, name.indexOf('.'));
        Format format = Format.of(name.substring(name.indexOf('.') + 1)).orElseThrow();
        try (Stream<Named<Document>> samples = DocumentSamples.all()) {
            Document document = samples.filter(each -> each.getName().equals(stem))
                    .findFirst()
                    .orElseThrow()
                    .getPayload();
            return OfficialDocument.render(document, format, CitationStyle.ANNEX);
        }
    }
}
