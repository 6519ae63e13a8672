package org.mingcha.inspection.campaign;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The exact bytes that an officer submitted, a leader signed and a reviewer accepts.
 *
 * @param figures {@code figures.json}
 * @param documents by file name
 */
public record Filing(byte[] figures, SortedMap<String, byte[]> documents) {
    public Filing {
        documents = new TreeMap<>(documents);
    }
}
