package org.mingcha.web.filing;

import org.mingcha.web.support.Status;

/**
 * A return that waits for its unit, as a card.
 *
 * @param nil what the button says that files it at once; empty: it takes more than one tap
 * @param action where the form is sent; also the return's own page
 */
public record DueReturn(String title, String unit, String due, Status state, String nil, String action, String owner) {}
