package org.mingcha.ledger;

/** Withdraw all entries that an import brought and that still hold. */
public record UndoImport(long number, String reason) {}
