package org.mingcha.paper;

import java.util.List;
import org.mingcha.document.Document;
import org.mingcha.document.PaperDocument;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;

/**
 * One official document.
 *
 * @param sheet what it says, every value with where it is thought to come from
 * @param lacks what it lacks to be sent; while there is anything it says that it is a draft
 * @param records the log indices that it stands on, ascending
 * @param book in whose sentences it says it
 */
public record Paper(
        PaperKind kind,
        PaperSheet sheet,
        PaperHead head,
        List<PaperLack> lacks,
        List<Long> records,
        SentenceBook book) {
    public Paper {
        lacks = List.copyOf(lacks);
        records = List.copyOf(records);
    }

    /** The same in words. */
    public List<String> lacking() {
        return lacks.stream().map(PaperLack::words).toList();
    }

    /** Of the thing that it is about, as its page's address has it. */
    public String reference() {
        return sheet.reference();
    }

    public Document document() {
        return PaperDocument.of(sheet, book);
    }

    public boolean isDraft() {
        return !lacks.isEmpty();
    }

    /** Of a file. */
    public String stem() {
        return sheet.identifier();
    }
}
