package org.mingcha.document;

/** How figures show the evidence they rest on. */
public enum CitationStyle {
    /** The official copy: figures plain in the text, the evidence index as an annex. */
    ANNEX,
    /** The review copy: every figure followed by its log indices, small and raised. */
    FOOTNOTES
}
