package org.mingcha.document.pdf;

import java.util.zip.Deflater;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.LayoutProfile;
import org.mingcha.document.font.EmbeddedFonts;
import org.mingcha.document.layout.PageLayout;

/** A document as a machine makes it whose Java packs otherwise than ours. */
public final class RepackedPdf {
    private RepackedPdf() {}

    public static byte[] of(Document document) {
        var laid =
                new PageLayout(LayoutProfile.of(document), EmbeddedFonts.shipped()).lay(document, CitationStyle.ANNEX);
        try (Deflater usual = new Deflater(Deflater.BEST_COMPRESSION);
                Deflater quick = new Deflater(Deflater.NO_COMPRESSION)) {
            return PdfWriter.write(document, laid, usual, quick);
        }
    }
}
