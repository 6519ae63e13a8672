package org.mingcha.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The sample report rendered once per format and layout for all tests that only look at it. */
final class RenderedSamples {

    private static final ConcurrentHashMap<String, byte[]> RENDERED = new ConcurrentHashMap<>();

    private RenderedSamples() {}

    static byte[] rendered(Format format, Layout layout, CitationStyle citations) {
        return RENDERED.computeIfAbsent(
                format + "/" + layout + "/" + citations,
                _ -> OfficialDocument.render(SampleReport.bytes(), format, layout, citations));
    }

    static byte[] rendered(Format format) {
        return rendered(format, Layout.LIST, CitationStyle.ANNEX);
    }

    static String pdfText(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
