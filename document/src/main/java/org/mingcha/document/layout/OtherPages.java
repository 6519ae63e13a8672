package org.mingcha.document.layout;

/** Codes of another number of pages than there are. */
public final class OtherPages extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    OtherPages(int codes, int pages) {
        super(codes + " codes for " + pages + " pages");
    }
}
