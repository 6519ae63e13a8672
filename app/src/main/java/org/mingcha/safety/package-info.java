/** What threatens the body's own systems and decisions: incidents and drills, and risks assessed before a decision. */
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
            "bounds",
            "claims",
            "claims :: escalation"
        })
@NullMarked
package org.mingcha.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
