package org.mingcha.paper;

/**
 * Something that a paper lacks to go out.
 *
 * @param key of the sentence that says it: {@code lack.signature}
 * @param words as it is read
 */
public record PaperLack(String key, String words) {
    private static final String OF_BODY = "lack.";

    /** Whether the body's description says it; else it is said where the thing itself is worked on. */
    public boolean isOfBody() {
        return key.startsWith(OF_BODY);
    }
}
