package org.mingcha.inspection.draw;

/** A draw was opened. */
public record DrawCommitted(long draw, String unit) {}
