package org.mingcha.access;

import java.time.Instant;

/**
 * One line of the log of access.
 *
 * @param subject the address that was asked for, without what opens something by itself; of a look-up whose lines and why
 */
public record AccessLine(long line, Instant at, AccessKind kind, String subject) {}
