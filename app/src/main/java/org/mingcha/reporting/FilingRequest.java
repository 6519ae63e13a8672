package org.mingcha.reporting;

import org.mingcha.accounts.Actor;

/** A return to be filed, and who files it. */
public record FilingRequest(Actor actor, FileReturn command) {}
