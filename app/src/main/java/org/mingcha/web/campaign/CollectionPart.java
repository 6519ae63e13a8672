package org.mingcha.web.campaign;

/**
 * All reports of a campaign as one file, on its page.
 *
 * @param text how far it is; empty: none was begun
 * @param colour of the note
 * @param running whether it is being made: the page asks again by itself
 * @param ready whether it can be taken
 */
public record CollectionPart(String text, String colour, boolean running, boolean ready, int done, int total) {}
