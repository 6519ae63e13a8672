package org.mingcha.web.support;

/**
 * A state as the design system shows it: word first, shape second, colour third.
 *
 * @param colour the letters after {@code c-}
 */
public record Status(String label, String shape, String colour) {}
