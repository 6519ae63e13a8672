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
 * @param lacking what it lacks to be sent, in words; while there is anything it says that it is a draft
 * @param records the log indices that it stands on, ascending
 */
public record Paper(PaperKind kind, PaperSheet sheet, List<String> lacking, List<Long> records) {
    public Paper {
        lacking = List.copyOf(lacking);
        records = List.copyOf(records);
    }

    /** Of the thing that it is about, as its page's address has it. */
    public String reference() {
        return sheet.reference();
    }

    public Document document() {
        return PaperDocument.of(sheet, SentenceBook.shipped());
    }

    public boolean isDraft() {
        return !lacking.isEmpty();
    }

    /** Of a file. */
    public String stem() {
        return sheet.identifier();
    }
}
