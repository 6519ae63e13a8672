package org.mingcha.document.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingcha.document.Document;
import org.mingcha.document.Passage;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;
import org.mingcha.tlog.Note;

/** Reads what a PDF file shows and compares it with what the document says. */
final class PdfComparison {
    private final Document document;
    private final List<Passage> passages;
    private final List<Note> notes;

    /** @param notes of the pages, whose codes they show; none: they show none */
    PdfComparison(Document document, List<Passage> passages, List<Note> notes) {
        this.document = document;
        this.notes = notes;
        this.passages = passages.stream().filter(each -> !each.text().isBlank()).toList();
    }

    Outcome compare(byte[] pdf) {
        Budget budget = new Budget();
        PdfFile file = PdfFile.read(pdf, budget);
        PdfCatalog catalog = new PdfCatalog(file, document);
        List<PdfCatalog.Page> pages = catalog.read();
        PdfFonts fonts = new PdfFonts(file);
        List<PageContent.Shown> shown = new ArrayList<>();
        for (PdfCatalog.Page page : pages) {
            shown.add(PageContent.read(file, page, fonts));
        }
        List<PdfUnit> units = new StructureTree(file, catalog.structure(), pages, shown)
                .read().stream().filter(unit -> !unit.isEmpty()).toList();
        catalog.outline().ifPresent(outline -> new OutlineItems(file, pages).check(outline, passages));
        file.demandAllUsed();
        Optional<Outcome> difference = difference(units);
        if (difference.isEmpty()) {
            // Only now does each unit stand beside its passage.
            new RepeatedHeads(passages, units, shown).join();
            difference = difference(units);
        }
        if (difference.isPresent()) {
            return difference.get();
        }
        new PageFlow(passages, units, shown, document.charts(), budget).check();
        new PageCodes(notes, shown).check();
        return new Outcome.Same(How.TEXT);
    }

    private Optional<Outcome> difference(List<PdfUnit> units) {
        for (int i = 0; i < Math.max(passages.size(), units.size()); i++) {
            if (i >= passages.size()) {
                return Optional.of(differs("", "", units.get(i).lines()));
            }
            Passage passage = passages.get(i);
            if (i >= units.size()) {
                return Optional.of(differs(passage.place(), passage.text(), List.of()));
            }
            for (List<String> lines : sayings(units.get(i))) {
                if (!TextMatch.says(lines, passage.text())) {
                    return Optional.of(differs(passage.place(), passage.text(), lines));
                }
            }
        }
        return Optional.empty();
    }

    /** A table's head says its words on every page; everything else says them once. */
    private static List<List<String>> sayings(PdfUnit unit) {
        if (!unit.isHead()) {
            return List.of(unit.lines());
        }
        return unit.pages().keySet().stream().map(unit::lines).toList();
    }

    private static Outcome differs(String place, String expected, List<String> lines) {
        String found = String.join("", lines);
        return new Outcome.Differs(place, TextMatch.around(expected, found), TextMatch.around(found, expected));
    }
}
