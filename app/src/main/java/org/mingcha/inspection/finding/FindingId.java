package org.mingcha.inspection.finding;

/** Identity of a finding: the record of its {@code finding.raised}. */
public record FindingId(long value) {}
