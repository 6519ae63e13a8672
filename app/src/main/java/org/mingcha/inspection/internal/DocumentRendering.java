package org.mingcha.inspection.internal;

import org.mingcha.bounds.WorkPools;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.springframework.stereotype.Component;

/** Documents of figures, made on the threads for that. */
@Component
public class DocumentRendering {
    private final WorkPools pools;

    DocumentRendering(WorkPools pools) {
        this.pools = pools;
    }

    public byte[] render(byte[] figures, Format format, Layout layout) {
        return render(figures, format, layout, CitationStyle.ANNEX);
    }

    public byte[] render(byte[] figures, Format format, Layout layout, CitationStyle citations) {
        return pools.rendering().run(() -> OfficialDocument.render(figures, format, layout, citations));
    }
}
