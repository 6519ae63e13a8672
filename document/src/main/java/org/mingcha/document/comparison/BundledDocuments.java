package org.mingcha.document.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.PaperDocument;
import org.mingcha.document.Passage;
import org.mingcha.document.Passages;
import org.mingcha.document.ReportDocument;
import org.mingcha.document.Unrenderable;
import org.mingcha.document.layout.OtherPages;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.evidence.verify.DocumentComparison;
import org.mingcha.evidence.verify.SentenceDifferences;
import org.mingcha.tlog.Note;

/**
 * Compares the documents of a bundle: those of our own renderer with what it makes of the same figures, those of former
 * ones by what they show.
 */
public final class BundledDocuments implements DocumentComparison {
    /** Whose documents are known; former ones stay, so that a later release verifies earlier bundles. */
    private static final Set<String> RENDERERS = Set.of("1", "2");

    private static final String PAPER = "paper.";

    @Override
    public boolean knows(String renderer) {
        return RENDERERS.contains(renderer);
    }

    @Override
    public Optional<SentenceDifferences> sentences(byte[] figures, String name, String citations, byte[] document) {
        Optional<Layout> layout = Layout.ofPart(name);
        if (layout.isEmpty() || !name.endsWith(".docx")) {
            return Optional.empty();
        }
        try {
            CitationStyle shown = CitationStyle.valueOf(citations.toUpperCase(Locale.ROOT));
            List<Passage> passages = Passages.of(figures, layout.get(), shown);
            return EditedWords.of(document).map(found -> new SentenceComparison(passages, found).differences());
        } catch (Budget.Spent | OutOfMemoryError | Unrenderable | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Outcome compare(
            String renderer, byte[] figures, String name, String citations, List<Note> notes, byte[] document) {
        return Layout.ofPart(name)
                .map(layout -> compare(renderer, format(name), document, () -> {
                    CitationStyle shown = CitationStyle.valueOf(citations.toUpperCase(Locale.ROOT));
                    Document said = ReportDocument.from(figures, layout);
                    return new Said(said, Passages.of(said, layout, shown), shown, notes);
                }))
                .orElseGet(Outcome.NotCompared::new);
    }

    @Override
    public Outcome compare(String renderer, PaperSheet sheet, SentenceBook book, String name, byte[] document) {
        String format = format(name);
        return name.equals(PAPER + format)
                ? compare(renderer, format, document, () -> {
                    Document said = PaperDocument.of(sheet, book);
                    return new Said(said, Passages.of(said), CitationStyle.ANNEX, List.of());
                })
                : new Outcome.NotCompared();
    }

    private static String format(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static Outcome compare(String renderer, String format, byte[] document, Supplier<Said> saying) {
        try {
            return Format.of(format)
                    .map(known -> renderer.equals(OfficialDocument.RENDERER)
                            ? saying.get().compareMade(known, document)
                            : saying.get().compareShown(known, document))
                    .orElseGet(Outcome.NotCompared::new);
        } catch (RefusedDocument e) {
            return new Outcome.Refused(e.oddity(), e.detail());
        } catch (Budget.Spent | OutOfMemoryError e) {
            return new Outcome.TooLarge();
        } catch (Unrenderable | IllegalArgumentException e) {
            return new Outcome.Refused(Oddity.FIGURES, String.valueOf(e.getMessage()));
        }
    }

    /** What a document has to show. */
    private record Said(Document document, List<Passage> passages, CitationStyle citations, List<Note> notes) {
        Outcome compareMade(Format format, byte[] found) {
            byte[] made;
            try {
                made = OfficialDocument.render(document, format, citations, codes());
            } catch (OtherPages e) {
                return new Outcome.Refused(Oddity.CODE, String.valueOf(e.getMessage()));
            }
            return new RenderedComparison(format, made)
                    .compare(
                            found,
                            () -> format == Format.OFD
                                    ? new OfdComparison(made).compare(found)
                                    : compareShown(format, found));
        }

        private List<String> codes() {
            return notes.stream().map(PageCode::of).toList();
        }

        Outcome compareShown(Format format, byte[] found) {
            return switch (format) {
                case PDF -> new PdfComparison(document, passages, notes).compare(found);
                case DOCX -> new DocxComparison(document, passages).compare(found);
                case HTML -> new HtmlComparison(document, citations).compare(found);
                case OFD -> new Outcome.NotCompared();
            };
        }
    }
}
