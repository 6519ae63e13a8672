package org.mingcha.web.review;

/**
 * A status: word first, shape second, colour third.
 *
 * @param shape class of the shape; empty: none
 * @param colour the letters after {@code c-}
 */
public record ReviewMark(String label, String shape, String colour) {}
