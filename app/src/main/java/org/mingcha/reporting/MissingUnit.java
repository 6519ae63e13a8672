package org.mingcha.reporting;

/**
 * A unit that owes a return and hasn't filed it; names as they were when the period opened.
 *
 * @param sentBack it was filed, and the superior sent it back
 * @param note the reason registered for it; empty where there is none
 */
public record MissingUnit(
        String unit, String name, String kind, String parent, String parentName, boolean sentBack, String note) {}
