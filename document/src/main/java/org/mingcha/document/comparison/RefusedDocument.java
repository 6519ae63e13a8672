package org.mingcha.document.comparison;

import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/** Something in a document that no renderer of ours writes. */
final class RefusedDocument extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Oddity oddity;

    RefusedDocument(Oddity oddity, String detail) {
        super(detail, null, false, false);
        this.oddity = oddity;
    }

    static RefusedDocument damaged(String detail) {
        return new RefusedDocument(Oddity.DAMAGED, detail);
    }

    static RefusedDocument structure(String detail) {
        return new RefusedDocument(Oddity.STRUCTURE, detail);
    }

    Oddity oddity() {
        return oddity;
    }

    /** The place, as the format names it. */
    String detail() {
        return String.valueOf(getMessage());
    }
}
