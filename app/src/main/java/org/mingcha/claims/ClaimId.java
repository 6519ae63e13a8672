package org.mingcha.claims;

/** Identity of a claim: that of its entry in the register {@code claim}. */
public record ClaimId(long value) {}
