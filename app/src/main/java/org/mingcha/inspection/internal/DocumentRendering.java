package org.mingcha.inspection.internal;

import java.util.List;
import org.mingcha.bounds.WorkPools;
import org.mingcha.document.CitationStyle;
import org.mingcha.document.Format;
import org.mingcha.document.Layout;
import org.mingcha.document.OfficialDocument;
import org.mingcha.document.PagedReport;
import org.mingcha.evidence.page.PageCode;
import org.mingcha.tlog.Note;
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

    /** The same pages that {@link #render} gives, to be signed and then written with their codes. */
    public PagedReport pages(byte[] figures, Layout layout) {
        return pools.rendering().run(() -> OfficialDocument.pages(figures, layout, CitationStyle.ANNEX));
    }

    public byte[] coded(PagedReport pages, Format format, List<Note> notes) {
        return pools.rendering()
                .run(() -> pages.write(format, notes.stream().map(PageCode::of).toList()));
    }

    public byte[] render(byte[] figures, Format format, Layout layout, CitationStyle citations) {
        return pools.rendering().run(() -> OfficialDocument.render(figures, format, layout, citations));
    }
}
