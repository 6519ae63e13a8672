package org.mingcha.paper;

import java.util.List;
import org.mingcha.document.Document;

/**
 * One official document.
 *
 * @param reference of the thing that it is about, as its page's address has it
 * @param lacking what it lacks to be sent, in words; while there is anything it says that it is a draft
 * @param records the log indices that it stands on, ascending
 */
public record Paper(PaperKind kind, String reference, Document document, List<String> lacking, List<Long> records) {
    public Paper {
        lacking = List.copyOf(lacking);
        records = List.copyOf(records);
    }

    public boolean isDraft() {
        return !lacking.isEmpty();
    }

    /** Of a file. */
    public String stem() {
        return kind.code() + "-" + reference;
    }
}
