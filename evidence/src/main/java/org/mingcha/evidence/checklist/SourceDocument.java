package org.mingcha.evidence.checklist;

import org.mingcha.tlog.Hash;

/**
 * The document that a checklist was made from, where it says more than a checklist can.
 *
 * @param format {@code oscal}
 * @param sha256 of the document's bytes
 */
public record SourceDocument(String format, Hash sha256) {}
