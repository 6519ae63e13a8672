package org.mingcha.web.correction;

import java.util.List;
import org.mingcha.claims.PublishedCorrection;
import org.mingcha.web.support.OpenShell;

/**
 * A published correction as everybody reads it; the newest edition holds.
 *
 * @param took from received to published, in words
 * @param changed when it was last changed, in words; empty: never
 * @param sealed whether the newest edition has its seal: only then there is a proof
 * @param claimReview schema.org's ClaimReview as JSON that is safe inside a script element
 */
public record ArticlePage(
        OpenShell shell,
        PublishedCorrection correction,
        String published,
        String changed,
        String took,
        List<List<Run>> facts,
        List<SourceLine> sources,
        List<EditionLine> history,
        boolean sealed,
        String claimReview) {
    public ArticlePage {
        facts = List.copyOf(facts);
        sources = List.copyOf(sources);
        history = List.copyOf(history);
    }

    /**
     * A piece of a fact.
     *
     * @param cites number of the source that it is the citation of; 0: plain text
     */
    public record Run(String text, int cites) {}

    /**
     * A source in the margin.
     *
     * @param href where it can be read; empty: nowhere in the network
     * @param detail its day, issuer, kind and size in words
     * @param digest hex SHA-256 of the file; empty: none
     */
    public record SourceLine(int number, String title, String href, String detail, String digest) {}

    /**
     * One edition in the history, the newest first.
     *
     * @param minute when, in words
     * @param what happened, in words
     * @param sealed minute of the seal; empty: it waits for it
     * @param proof address of its proof; empty: it waits for its seal
     */
    public record EditionLine(int number, String minute, String what, String note, String sealed, String proof) {
        public boolean isSealed() {
            return !sealed.isEmpty();
        }
    }
}
