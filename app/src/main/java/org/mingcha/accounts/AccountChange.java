package org.mingcha.accounts;

import java.util.Optional;

/**
 * What an act changed.
 *
 * @param link to be given to the account's owner: shown once, kept nowhere
 */
public record AccountChange(long account, Optional<Invitation> link) {}
