package org.mingcha.document;

import org.mingcha.document.font.EmbeddedFonts;
import org.mingcha.document.layout.PageLayout;
import org.mingcha.document.ofd.OfdWriter;

/** OFD (GB/T 33190-2016), from the same pages as PDF. */
record OfdRenderer(LayoutProfile standard, EmbeddedFonts fonts) implements Renderer {

    @Override
    public byte[] render(Document document, CitationStyle citations) {
        return OfdWriter.write(document, new PageLayout(standard, fonts).lay(document, citations));
    }
}
