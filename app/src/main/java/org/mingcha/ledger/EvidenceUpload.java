package org.mingcha.ledger;

import java.io.InputStream;

/**
 * A file on its way into the evidence store; read once, as a stream.
 *
 * @param unit to which it counts; empty: to none, as at the console
 */
public record EvidenceUpload(String name, InputStream content, String unit) {
    public EvidenceUpload(String name, InputStream content) {
        this(name, content, "");
    }
}
