package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.document.code.CodePicture;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.verify.PageReading;

/** Pages out of files: pictures of any kind that Java reads, PDF files as our renderer writes them. */
public final class PageFiles implements PageReading {
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.ISO_8859_1);

    @Override
    public Optional<List<ReadPage>> read(byte[] file) {
        return startsAsPdf(file) ? pdf(file) : picture(file);
    }

    private static boolean startsAsPdf(byte[] file) {
        return file.length > PDF.length && new String(file, 0, PDF.length, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    private static Optional<List<ReadPage>> picture(byte[] file) {
        return CodePicture.of(file).map(picture -> {
            List<String> found = picture.letters(each -> each.startsWith(PageCode.PREFIX));
            return found.isEmpty()
                    ? List.of(new ReadPage("", Optional.empty()))
                    : found.stream()
                            .map(each -> new ReadPage(each, Optional.empty()))
                            .toList();
        });
    }

    private static Optional<List<ReadPage>> pdf(byte[] file) {
        try {
            List<ReadPage> pages = new ArrayList<>();
            for (PageContent.Shown page : PdfPages.of(file)) {
                int number = pages.size() + 1;
                String letters = page.code()
                        .filter(code -> code.isPlaced(number))
                        .flatMap(code -> code.modules().letters())
                        .orElse("");
                pages.add(new ReadPage(letters, Optional.of(ShownNumbers.of(page))));
            }
            return Optional.of(pages);
        } catch (RefusedDocument | Budget.Spent | OutOfMemoryError e) {
            return Optional.empty();
        }
    }
}
