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

    /** @param codes of each page; Word and browsers lay pages out by themselves and bear none */
    public static byte[] render(Document document, Format format, CitationStyle citations, List<String> codes) {
        if (codes.isEmpty() || !PagedReport.hasPages(format)) {
            return render(document, format, citations);
        }
        demandGlyphs(document);
        return PagedReport.of(document, citations).write(format, codes);
    }

    /** A page for the browser as renderer 1 made it, to be compared with what it is said to have made. */
    public static byte[] formerPage(Document document, CitationStyle citations) {
        return HtmlRenderer.former().render(document, citations);
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
            case HTML -> HtmlRenderer.today();
            case DOCX -> new DocxRenderer(profile);
            case PDF -> new PdfRenderer(profile, EmbeddedFonts.shipped());
            case OFD -> new OfdRenderer(profile, EmbeddedFonts.shipped());
        };
    }
}
