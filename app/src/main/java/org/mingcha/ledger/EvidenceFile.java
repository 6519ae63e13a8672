package org.mingcha.ledger;

/**
 * A file kept as evidence, named by its content.
 *
 * @param sha256 hex; the address in the store and what the leaf commits to
 * @param name as it was uploaded, made safe for a download header
 * @param mediaType found from the first bytes, never from what the browser said
 */
public record EvidenceFile(String sha256, String name, String mediaType, long size) {}
