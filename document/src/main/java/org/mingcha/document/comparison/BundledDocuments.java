package org.mingcha.document.comparison;

import java.util.Locale;
import java.util.Set;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Layout;
import org.mingcha.document.Passages;
import org.mingcha.document.ReportDocument;
import org.mingcha.document.Unrenderable;
import org.mingcha.evidence.verify.DocumentComparison;

/** Compares the documents of a bundle: PDF and Word by what they show, pages for the browser by their bytes. */
public final class BundledDocuments implements DocumentComparison {
    /** Whose documents are known; former ones stay, so that a later release verifies earlier bundles. */
    private static final Set<String> RENDERERS = Set.of("1", "2");

    private static final String LIST = "report.";
    private static final String NARRATIVE = "report-narrative.";

    @Override
    public boolean knows(String renderer) {
        return RENDERERS.contains(renderer);
    }

    @Override
    public Outcome compare(byte[] figures, String name, String citations, byte[] document) {
        String format = name.substring(name.lastIndexOf('.') + 1);
        boolean isKnown = name.equals(LIST + format) || name.equals(NARRATIVE + format);
        if (!isKnown || !(format.equals("pdf") || format.equals("docx") || format.equals("html"))) {
            return new Outcome.NotCompared();
        }
        try {
            Layout layout = name.startsWith(NARRATIVE) ? Layout.NARRATIVE : Layout.LIST;
            CitationStyle shown = CitationStyle.valueOf(citations.toUpperCase(Locale.ROOT));
            Document said = ReportDocument.from(figures, layout);
            return switch (format) {
                case "pdf" -> new PdfComparison(said, Passages.of(said, layout, shown)).compare(document);
                case "docx" -> new DocxComparison(said, Passages.of(said, layout, shown)).compare(document);
                default -> new HtmlComparison(said, shown).compare(document);
            };
        } catch (RefusedDocument e) {
            return new Outcome.Refused(e.oddity(), e.detail());
        } catch (Budget.Spent | OutOfMemoryError e) {
            return new Outcome.TooLarge();
        } catch (Unrenderable | IllegalArgumentException e) {
            return new Outcome.Refused(Oddity.FIGURES, String.valueOf(e.getMessage()));
        }
    }
}
