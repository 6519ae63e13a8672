package org.mingcha.ledger;

import java.io.InputStream;

/** A file on its way into the evidence store; read once, as a stream. */
public record EvidenceUpload(String name, InputStream content) {}
