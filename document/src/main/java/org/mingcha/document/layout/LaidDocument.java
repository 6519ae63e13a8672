package org.mingcha.document.layout;

import java.util.List;

/** A document on its pages: what every format with pages is written from. Width and height are those of an upright page. */
public record LaidDocument(double width, double height, List<PlacedPage> pages, Tag root, List<OutlineEntry> outline) {
    public LaidDocument {
        pages = List.copyOf(pages);
        outline = List.copyOf(outline);
    }
}
