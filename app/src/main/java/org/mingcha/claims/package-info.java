/** Claims, their verification, escalation and publication; corrections; residents' questions in a room of their own. */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "command",
            "ledger",
            "accounts",
            "organisation",
            "transparency",
            "messages",
            "database",
            "bounds"
        })
@NullMarked
package org.mingcha.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
