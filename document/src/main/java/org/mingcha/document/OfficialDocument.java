package org.mingcha.document;

import java.util.List;
import org.mingcha.document.font.EmbeddedFonts;

/** The door of this module: a report's JSON in, or that of a reading, one official document out. */
public final class OfficialDocument {
    /**
     * The renderer's version, named in every bundle. It rises with whatever changes a byte of a document, so that whoever
     * renders a former bundle again says "another renderer" and not "forged".
     */
    public static final String RENDERER = "2";

    private OfficialDocument() {}

    public static byte[] render(byte[] report, Format format, Layout layout) {
        return render(report, format, layout, CitationStyle.ANNEX);
    }

    public static byte[] render(byte[] report, Format format, Layout layout, CitationStyle citations) {
        return render(ReportDocument.from(report, layout), format, citations);
    }

    /** For documents that are not reports: notes, corrections, draws. */
    public static byte[] render(Document document, Format format, CitationStyle citations) {
        demandGlyphs(document);
        return renderer(format, LayoutProfile.of(document)).render(document, citations);
    }

    /** OFD, which is no part of a bundle and therefore none of the {@link Format}s. */
    public static byte[] ofd(Document document, CitationStyle citations) {
        demandGlyphs(document);
        return new OfdRenderer(LayoutProfile.of(document), EmbeddedFonts.shipped()).render(document, citations);
    }

    /** A report on its pages, to be written with a code on each. */
    public static PagedReport pages(byte[] report, Layout layout, CitationStyle citations) {
        Document document = ReportDocument.from(report, layout);
        demandGlyphs(document);
        return PagedReport.of(document, citations);
    }

    /** One rule for all formats: what would be a blank box on paper is not written anywhere. */
    private static void demandGlyphs(Document document) {
        List<String> missing = EmbeddedFonts.shipped().missing(DocumentTexts.of(document));
        if (!missing.isEmpty()) {
            throw new MissingGlyphs(missing);
        }
    }

    private static Renderer renderer(Format format, LayoutProfile profile) {
        return switch (format) {
            case HTML -> new HtmlRenderer();
            case DOCX -> new DocxRenderer(profile);
            case PDF -> new PdfRenderer(profile, EmbeddedFonts.shipped());
        };
    }
}
