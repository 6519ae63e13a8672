package org.mingcha.web.filing;

/**
 * One of the eight states as the design system shows it: word first, shape second, colour third.
 *
 * @param colour the letters after {@code c-}
 */
public record StateMark(String word, String shape, String colour) {}
