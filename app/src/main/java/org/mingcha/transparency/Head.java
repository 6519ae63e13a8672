package org.mingcha.transparency;

/**
 * The log's newest committed checkpoint.
 *
 * @param root hex SHA-256 of the tree at this size
 * @param note the signed note as text; every report prints it
 */
public record Head(String origin, long size, String root, String note) {}
