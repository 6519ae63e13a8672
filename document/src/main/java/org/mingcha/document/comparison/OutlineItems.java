package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mingcha.document.Passage;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** The list of headings that a viewer shows beside the pages: it says the document's headings, and leads to its pages. */
final class OutlineItems {
    private static final int MOST = 20_000;
    private static final Set<Passage.Kind> HEADINGS =
            Set.of(Passage.Kind.TITLE, Passage.Kind.ANNEX_TITLE, Passage.Kind.HEADING1, Passage.Kind.HEADING2);

    private final PdfFile file;
    private final Set<Integer> pages = new HashSet<>();
    private final List<String> titles = new ArrayList<>();
    private int count;

    OutlineItems(PdfFile file, List<PdfCatalog.Page> pages) {
        this.file = file;
        pages.forEach(page -> this.pages.add(page.number()));
    }

    void check(Fields outline, List<Passage> passages) {
        outline.demandOnly("Type", "First", "Last", "Count");
        siblings(outline, 1);
        List<String> headings = passages.stream()
                .filter(passage -> HEADINGS.contains(passage.kind()))
                .map(Passage::text)
                .toList();
        if (!titles.equals(headings)) {
            throw new RefusedDocument(Oddity.HIDDEN, "/Outlines");
        }
    }

    private void siblings(Fields parent, int depth) {
        if (!parent.has("First")) {
            return;
        }
        PdfValue next = parent.value("First");
        while (true) {
            if (++count > MOST || depth > MOST / 1000) {
                throw RefusedDocument.structure("/Outlines");
            }
            Fields item = Fields.of(file, file.resolve(next), "/Outlines")
                    .demandOnly("Title", "Parent", "Prev", "Next", "First", "Last", "Count", "Dest");
            titles.add(item.text("Title"));
            place(item.sequence("Dest"));
            siblings(item, depth + 1);
            if (!item.has("Next")) {
                return;
            }
            next = item.value("Next");
        }
    }

    private void place(List<PdfValue> place) {
        boolean isPage = !place.isEmpty()
                && place.getFirst() instanceof PdfValue.Reference(int number)
                && pages.contains(number);
        if (!isPage) {
            throw RefusedDocument.structure("/Outlines/Dest");
        }
    }
}
