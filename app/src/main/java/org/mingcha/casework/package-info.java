/**
 * What every kind of case has in common: one protocol from lock to event, transitions and authority as data, and how its
 * commands are read. A kind says the rest in plain Java ({@link org.mingcha.casework.CaseType}).
 */
@ApplicationModule(
        allowedDependencies = {"command", "messages", "ledger", "accounts", "organisation", "transparency", "database"})
@NullMarked
package org.mingcha.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
