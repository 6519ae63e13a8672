package org.mingcha.reporting.internal;

import org.mingcha.accounts.Role;
import org.mingcha.evidence.returns.ReturnDefinition;

/** Whose return an act is about, who acts, and what the return is. */
record Subject(Place unit, Role role, ReturnDefinition definition, OpenPeriod period) {}
