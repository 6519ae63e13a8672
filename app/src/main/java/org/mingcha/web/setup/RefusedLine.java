package org.mingcha.web.setup;

/** A row of a table that would not be taken, as it was sent, and why. */
public record RefusedLine(int row, String cells, String reason) {}
