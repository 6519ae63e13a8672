package org.mingcha.correction.incident;

/** Identity of an incident: its entry in the ledger. */
public record IncidentId(long value) {}
