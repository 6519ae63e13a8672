package org.mingcha.inspection.campaign;

/**
 * How much an item's words are those of an earlier filing: for their author alone.
 *
 * @param percent of the passages that both have
 * @param period of the earlier filing
 */
public record Similarity(String item, int percent, String period, String earlier) {}
