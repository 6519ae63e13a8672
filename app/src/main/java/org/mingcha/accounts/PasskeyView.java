package org.mingcha.accounts;

import java.time.LocalDate;

/** A passkey as its owner's page shows it. When it was last used is not kept. */
public record PasskeyView(long id, String label, LocalDate addedOn) {}
