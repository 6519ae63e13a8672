package org.mingcha.document;

import java.util.Locale;

/** A figure cites evidence that the report itself does not hold: nothing is rendered from such a report. */
public final class UnresolvedCitation extends Unrenderable {

    private static final long serialVersionUID = 1L;

    private final String item;
    private final String problem;

    UnresolvedCitation(String item, String problem) {
        super("item %s: %s".formatted(item, problem));
        this.item = item;
        this.problem = problem;
    }

    public String item() {
        return item;
    }

    @Override
    public String sentence(Locale locale) {
        return bundled(locale, "document.citation.unresolved", item, problem);
    }
}
