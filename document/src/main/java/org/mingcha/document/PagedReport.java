package org.mingcha.document;

import java.util.List;
import org.mingcha.document.code.CodeModules;
import org.mingcha.document.font.EmbeddedFonts;
import org.mingcha.document.layout.LaidDocument;
import org.mingcha.document.layout.PageLayout;
import org.mingcha.document.layout.PlacedPage;
import org.mingcha.document.ofd.OfdWriter;
import org.mingcha.document.pdf.PdfWriter;

/**
 * A report laid out once: first its pages are asked what numbers they print, then it is written with the code on each page
 * that says so. Text and code do not move each other.
 */
public final class PagedReport {
    private final Document document;
    private final LayoutProfile standard;
    private final LaidDocument laid;

    private PagedReport(Document document, CitationStyle citations) {
        this.document = document;
        standard = LayoutProfile.of(document);
        laid = new PageLayout(standard, EmbeddedFonts.shipped()).lay(document, citations);
    }

    static PagedReport of(Document document, CitationStyle citations) {
        return new PagedReport(document, citations);
    }

    /** Of each page, a line for each paragraph or row with numbers. */
    public List<List<String>> numbers() {
        return laid.pages().stream().map(PlacedPage::numbers).toList();
    }

    /** Whether its pages are laid out here. */
    public static boolean hasPages(Format format) {
        return format == Format.PDF || format == Format.OFD;
    }

    /** @param codes the letters of each page's code; none: no page has one */
    public byte[] write(Format format, List<String> codes) {
        return switch (format) {
            case PDF -> PdfWriter.write(document, coded(codes));
            case OFD -> OfdWriter.write(document, coded(codes));
            case DOCX, HTML -> throw new IllegalArgumentException(format + " has no pages");
        };
    }

    private LaidDocument coded(List<String> codes) {
        return codes.isEmpty()
                ? laid
                : laid.with(codes.stream().map(CodeModules::of).toList(), standard);
    }
}
