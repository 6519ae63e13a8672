package org.mingcha.evidence.verify;

import java.util.Locale;

/**
 * How far a document of a bundle was compared with the figures. That it is as it was sealed says nothing of that: whoever
 * seals can seal a document that says something else.
 */
public record ComparedDocument(String name, How compared) {
    /** By what. */
    public enum How {
        /** Made again from the figures, to the same bytes. */
        BYTES,
        TEXT,
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
