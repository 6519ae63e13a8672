package org.mingcha.accounts.internal;

/**
 * What one hash of a password costs whoever makes it.
 *
 * @param memoryKib that it fills
 * @param passes over that memory
 */
public record HashCost(int memoryKib, int passes) {
    /** What OWASP's password storage cheat sheet asks of Argon2id at least. No setting makes it less. */
    static final HashCost OWASP = new HashCost(19 * 1024, 2);
}
