package org.mingcha.document;

/** The door of this module: a report's JSON in, or that of a reading, one official document out. */
public final class OfficialDocument {
    /**
     * The renderer's version, named in every bundle. It rises with whatever changes a byte of a document, so that whoever
     * renders a former bundle again says "another renderer" and not "forged".
     */
    public static final String RENDERER = "1";

    private OfficialDocument() {}

    public static byte[] render(byte[] report, Format format, Layout layout) {
        return render(report, format, layout, CitationStyle.ANNEX);
    }

    public static byte[] render(byte[] report, Format format, Layout layout, CitationStyle citations) {
        return render(ReportDocument.from(report, layout), format, citations);
    }

    /** For documents that are not reports: notes, corrections, draws. */
    public static byte[] render(Document document, Format format, CitationStyle citations) {
        return renderer(format, LayoutProfile.of(document)).render(document, citations);
    }

    private static Renderer renderer(Format format, LayoutProfile profile) {
        return switch (format) {
            case HTML -> new HtmlRenderer();
            case DOCX -> new DocxRenderer(profile);
            case PDF -> new PdfRenderer(profile, EmbeddedFonts.shipped());
        };
    }
}
