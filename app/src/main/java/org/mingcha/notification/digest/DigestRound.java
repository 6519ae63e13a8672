package org.mingcha.notification.digest;

/**
 * What one round did.
 *
 * @param nothing receivers for whom there was nothing to say
 * @param later to be tried again
 * @param failed not again today
 */
public record DigestRound(int sent, int nothing, int later, int failed) {}
