package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mingcha.tlog.Hashing;

/** Whoever renders a former bundle again must be told "another renderer": the number rises with the first byte that changes. */
class RendererVersionTest {
    @Test
    void theBytesOfAFixedReportAreThoseOfThisNumber() throws IOException {
        String number = OfficialDocument.RENDERER + " ";
        List<String> known = lines().filter(line -> line.startsWith(number)).toList();
        String now = Stream.of(Format.values())
                .flatMap(format -> Stream.of(Layout.values()).map(layout -> line(format, layout)))
                .collect(Collectors.joining("\n"));
        assertEquals(
                String.join("\n", known),
                now,
                "What documents look like has changed: raise OfficialDocument.RENDERER and add lines for the new number to"
                        + " renderer-versions.txt; those of former numbers stay");
    }

    private static String line(Format format, Layout layout) {
        byte[] document = RenderedSamples.rendered(format, layout, CitationStyle.ANNEX);
        return "%s %s %s %s"
                .formatted(
                        OfficialDocument.RENDERER,
                        layout.name().toLowerCase(Locale.ROOT),
                        format.extension(),
                        Hashing.sha256(document).hex());
    }

    private static Stream<String> lines() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(RendererVersionTest.class.getResourceAsStream("/renderer-versions.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList().stream();
        }
    }
}
