package org.mingcha.document.layout;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.document.LayoutProfile;
import org.mingcha.document.code.CodeModules;

/** A document on its pages: what every format with pages is written from. Width and height are those of an upright page. */
public record LaidDocument(double width, double height, List<PlacedPage> pages, Tag root, List<OutlineEntry> outline) {
    public LaidDocument {
        pages = List.copyOf(pages);
        outline = List.copyOf(outline);
    }

    /** With a code on each page. */
    public LaidDocument with(List<CodeModules> codes, LayoutProfile standard) {
        if (codes.size() != pages.size()) {
            throw new OtherPages(codes.size(), pages.size());
        }
        List<PlacedPage> coded = new ArrayList<>(pages.size());
        for (int i = 0; i < pages.size(); i++) {
            coded.add(pages.get(i).with(PlacedCode.of(codes.get(i), i + 1, standard)));
        }
        return new LaidDocument(width, height, coded, root, outline);
    }
}
