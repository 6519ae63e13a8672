package org.mingcha.ledger;

/**
 * A file kept as evidence, named by its content.
 *
 * @param sha256 hex; the address in the store and what the leaf commits to
 * @param name as it was uploaded, made safe for a download header
 * @param mediaType found from the first bytes, never from what the browser said
 */
public record EvidenceFile(String sha256, String name, String mediaType, long size) {
    /** As a record's text seals it, in the list {@code files}. */
    public String line() {
        return String.join(" ", sha256, mediaType, Long.toString(size), name);
    }

    public static EvidenceFile ofLine(String line) {
        var parts = line.split(" ", 4);
        if (parts.length != 4) {
            throw new IllegalArgumentException("Not the line of an evidence file: " + line);
        }
        return new EvidenceFile(parts[0], parts[3], parts[1], Long.parseLong(parts[2]));
    }
}
