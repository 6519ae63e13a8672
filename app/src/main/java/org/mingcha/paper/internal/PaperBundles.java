package org.mingcha.paper.internal;

import java.util.TreeMap;
import org.mingcha.bounds.WorkPools;
import org.mingcha.database.MingchaClock;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.Format;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.PaperDocument;
import org.mingcha.evidence.bundle.PaperBundle;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;

/** The bundles of papers, as the records stand when one is asked for: docs/spec/paper.md. Nothing is sealed by it. */
@Component
public class PaperBundles {
    private static final String DOCUMENT = "paper.";

    private final TransparencyLog log;
    private final MingchaClock clock;
    private final WorkPools pools;

    PaperBundles(TransparencyLog log, MingchaClock clock, WorkPools pools) {
        this.log = log;
        this.clock = clock;
        this.pools = pools;
    }

    /** What it says, and in whose sentences. */
    public record Said(PaperSheet sheet, SentenceBook book) {
        Document document() {
            return PaperDocument.of(sheet, book);
        }
    }

    public byte[] of(Said said) {
        var documents = new TreeMap<String, byte[]>();
        for (var format : Format.values()) {
            documents.put(DOCUMENT + format.extension(), render(said.document(), format));
        }
        return PaperBundle.of(log.sealedLog(), said.sheet(), said.book(), clock.zone())
                .with(OfficialDocument.RENDERER, documents);
    }

    public byte[] render(Document document, Format format) {
        return pools.rendering().run(() -> OfficialDocument.render(document, format, CitationStyle.ANNEX));
    }
}
