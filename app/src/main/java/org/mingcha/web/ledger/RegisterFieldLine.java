package org.mingcha.web.ledger;

/**
 * A field of a register in the reader's words.
 *
 * @param kept whether rules may read it
 */
public record RegisterFieldLine(String label, String name, String type, boolean required, String words, String kept) {}
