package org.mingcha.accounts;

import java.time.Instant;

/**
 * A session as its owner's list shows it, and nobody else's.
 *
 * @param device kinds of browser and system; empty: unknown
 * @param current whether it is the one that asks
 */
public record SessionView(long id, Instant beganAt, String device, boolean current) {}
