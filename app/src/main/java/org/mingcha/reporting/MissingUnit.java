package org.mingcha.reporting;

/** A unit that owes a return and hasn't filed it; names as they were when the period opened. */
public record MissingUnit(String unit, String name, String kind, String parent) {}
