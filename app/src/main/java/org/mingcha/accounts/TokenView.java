package org.mingcha.accounts;

import java.time.Instant;

/** A token as its owner's list shows it. When it was last used is not kept. */
public record TokenView(long id, String label, boolean writes, Instant madeAt, Instant expiresAt) {}
