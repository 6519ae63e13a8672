package org.mingcha.web.preview;

import java.util.List;
import org.mingcha.web.citation.Conclusion;
import org.mingcha.web.citation.SentenceRun;

/**
 * One item with its computed answer.
 *
 * @param late how many of its entries were recorded late
 */
public record PreviewItemLine(
        String id, String question, Conclusion result, String href, List<SentenceRun> sentence, long late) {
    public boolean isOpen() {
        return result.isOpen();
    }

    public String plainSentence() {
        return SentenceRun.text(sentence);
    }
}
