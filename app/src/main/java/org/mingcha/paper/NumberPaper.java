package org.mingcha.paper;

/**
 * Gives a paper its number.
 *
 * @param kind of a paper, or {@link PaperNumbers#REPORT}
 * @param number as the office's own register of documents has it; empty: the next
 * @param despite why it goes out although something is missing; empty: nobody says so
 */
public record NumberPaper(String kind, String reference, String number, String despite) {}
