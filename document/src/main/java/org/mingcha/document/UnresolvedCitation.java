package org.mingcha.document;

/** A figure cites evidence that the report itself does not hold: nothing is rendered from such a report. */
public final class UnresolvedCitation extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String item;

    UnresolvedCitation(String item, String problem) {
        super("item %s: %s".formatted(item, problem));
        this.item = item;
    }

    public String item() {
        return item;
    }
}
