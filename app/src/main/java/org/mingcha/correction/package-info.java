/** Claims, their verification, escalation and publication; residents' questions in a room of their own. */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "command",
            "ledger",
            "accounts",
            "organisation",
            "transparency",
            "database",
            "bounds"
        })
@NullMarked
package org.mingcha.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
