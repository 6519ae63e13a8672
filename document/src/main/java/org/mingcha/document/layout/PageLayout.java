package org.mingcha.document.layout;

import org.mingcha.document.CitationStyle;
import org.mingcha.document.Document;
import org.mingcha.document.LayoutProfile;
import org.mingcha.document.font.EmbeddedFonts;

/** The door of this package: a document in, its pages out. The same document gives the same pages, always. */
public record PageLayout(LayoutProfile standard, EmbeddedFonts fonts) {

    /** All characters are ones that the faces draw. */
    public LaidDocument lay(Document document, CitationStyle citations) {
        Typography type = new Typography(standard, fonts);
        BlockFlow flow = new BlockFlow(type, citations);
        flow.write(document.blocks());
        Paginator paginator = new Paginator(type, flow.strips());
        paginator.fill(flow.imprint());
        return new LaidDocument(
                Typography.points(standard.page().width()),
                Typography.points(standard.page().height()),
                paginator.pages(),
                flow.root(),
                paginator.outline());
    }
}
