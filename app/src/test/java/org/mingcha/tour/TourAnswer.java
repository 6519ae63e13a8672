package org.mingcha.tour;

/**
 * What came back through a door.
 *
 * @param head status or exit code, and the headers that matter
 * @param form how the body is read: html, json, text or lines
 */
record TourAnswer(String head, String form, String body) {
    static final String HTML = "html";
    static final String JSON = "json";
    static final String TEXT = "text";
    /** A command's output: its lines may begin with a log index. */
    static final String LINES = "lines";

    String raw() {
        return head + "\n" + body;
    }
}
