package org.mingcha.document.layout;

/**
 * A line of our pages, for files whose reader breaks lines itself.
 *
 * @param end before which character of the text the next line begins
 * @param room what is left of the width by the reader's own faces, in points; below 0 where the line is too long by them
 * @param gaps how many gaps a word processor puts between hanzi and what is narrow
 * @param isLast whether the paragraph ends with it
 */
public record FittedLine(int start, int end, double room, int gaps, boolean isLast) {}
