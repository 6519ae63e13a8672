package org.mingcha.document;

import org.mingcha.document.font.EmbeddedFonts;
import org.mingcha.document.layout.PageLayout;
import org.mingcha.document.pdf.PdfWriter;

/** PDF/A-2a and PDF/UA-1: tagged, every face embedded, nothing fetched, the same bytes each time. */
record PdfRenderer(LayoutProfile standard, EmbeddedFonts fonts) implements Renderer {

    @Override
    public byte[] render(Document document, CitationStyle citations) {
        return PdfWriter.write(document, new PageLayout(standard, fonts).lay(document, citations));
    }
}
