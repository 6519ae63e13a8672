/** Periodic returns: who owes them, who has filed, how complete any subtree is. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "ledger::sheet",
            "ledger::shelf",
            "definition",
            "accounts",
            "organisation",
            "transparency",
            "command",
            "messages",
            "workbook",
            "database",
            "bounds"
        })
@NullMarked
package org.mingcha.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
