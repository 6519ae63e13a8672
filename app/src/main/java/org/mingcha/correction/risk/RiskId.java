package org.mingcha.correction.risk;

/** Identity of a risk: its entry in the ledger. */
public record RiskId(long value) {}
