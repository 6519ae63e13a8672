package org.mingcha.web.filing;

/**
 * A return that waits for its unit, as a card.
 *
 * @param nil what the button says that files it at once; empty: it takes more than one tap
 * @param action where the form is sent; also the return's own page
 */
public record DueReturn(
        String title, String unit, String due, StateMark state, String nil, String action, String owner) {}
