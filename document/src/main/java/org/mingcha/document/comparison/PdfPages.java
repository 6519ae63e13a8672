package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** What the pages of a file show, whatever document it is of: text in the text's place, one thing beside the other. */
final class PdfPages {
    private static final double SMALLEST = 8;

    private PdfPages() {}

    static List<PageContent.Shown> of(byte[] pdf) {
        PdfFile file = PdfFile.read(pdf, new Budget());
        PdfFonts fonts = new PdfFonts(file);
        List<PageContent.Shown> pages = new ArrayList<>();
        for (PdfCatalog.Page page : PdfCatalog.pages(file)) {
            PageContent.Shown shown = PageContent.read(file, page, fonts);
            new Grid(shown.bars(), page.fields().place()).check();
            shown.byMark()
                    .forEach((mark, chunks) ->
                            demandSeen(mark, chunks, page.fields().place()));
            pages.add(shown);
        }
        return pages;
    }

    /** What is read as a number could stand where no eye finds it. */
    private static void demandSeen(int mark, List<Chunk> chunks, String place) {
        TextLine.of(chunks);
        for (Chunk chunk : chunks) {
            boolean isInPlace = mark == -1 ? PageArea.holdsNumber(chunk) : PageArea.holdsText(chunk);
            if (!isInPlace || chunk.size() < SMALLEST) {
                throw new RefusedDocument(Oddity.OUTSIDE, place + ": " + chunk.text());
            }
        }
    }
}
