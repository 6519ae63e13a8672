package org.mingcha.paper.internal;

import java.util.List;
import org.mingcha.evidence.paper.PaperText;
import org.mingcha.evidence.paper.SentenceBook;

/** The sentences that ship, at hand. */
final class PaperSentences {
    static final SentenceBook BOOK = SentenceBook.shipped();

    private PaperSentences() {}

    static PaperText said(String key, PaperText... arguments) {
        return PaperText.said(BOOK, key, arguments);
    }

    /** The words of a sentence that takes nothing. */
    static String words(String key) {
        return BOOK.sentence(key);
    }

    /** As it is read, for whoever shows it elsewhere. */
    static String plain(PaperText text) {
        return text.plain(BOOK);
    }

    /** Each sentence of the key between two of them. */
    static PaperText join(String key, List<PaperText> texts) {
        return PaperText.join(said(key), texts);
    }
}
