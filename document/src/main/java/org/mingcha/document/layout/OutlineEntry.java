package org.mingcha.document.layout;

/**
 * A heading as the reader's list of contents shows it.
 *
 * @param level from 1
 * @param page from 0
 * @param top where it stands on that page
 */
public record OutlineEntry(int level, String title, int page, double top) {}
