package org.mingcha.web.assessment;

import java.util.List;

/**
 * The exact bytes that were submitted.
 *
 * @param files figures.json first; empty: nothing was submitted yet
 */
public record FiledDocuments(List<File> files) {
    public static final FiledDocuments NONE = new FiledDocuments(List.of());

    /** One part of what was submitted. */
    public record File(String name, String label, String href, String size, String sha256) {}

    public boolean isEmpty() {
        return files.isEmpty();
    }
}
