package org.mingcha.inspection;

/** What came of publishing texts. */
public sealed interface TextsPublicationResult {
    record Published(String reference) implements TextsPublicationResult {}

    /** Only who administers the whole instance may. */
    record Forbidden() implements TextsPublicationResult {}

    /** @param detail the text or the version concerned, or what cannot be read */
    record Refused(Why why, String detail) implements TextsPublicationResult {}

    /** Why nothing was published. */
    enum Why {
        UNREADABLE,
        /** A report would miss it where it is to be said. */
        LACKING,
        /** The version was published before, whatever it says. */
        TAKEN,
        /** It says what no report of ours says; the detail is the words. */
        NEVER
    }
}
