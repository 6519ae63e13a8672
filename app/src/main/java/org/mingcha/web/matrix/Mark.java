package org.mingcha.web.matrix;

/**
 * A state as the design system shows it: word first, shape second, colour third.
 *
 * @param colour the letters after {@code c-}
 */
public record Mark(String label, String shape, String colour) {}
