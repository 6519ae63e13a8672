package org.mingcha.evidence.bundle;

import org.mingcha.evidence.Facts;

/** Computes {@code figures.json}: nothing but its arguments may matter, so that a verifier gets the same bytes. */
@FunctionalInterface
public interface Composer {
    byte[] compose(Inquiry inquiry, Facts facts);
}
