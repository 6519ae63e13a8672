/** Tasks that a superior sends to units below, each answered in the receiver's own ledger; and what all asking costs. */
@ApplicationModule(
        allowedDependencies = {
            "duties",
            "inspection::campaign",
            "inspection::checklist",
            "reporting",
            "definition",
            "casework",
            "ledger",
            "accounts",
            "organisation",
            "transparency",
            "command",
            "messages",
            "database"
        })
@NullMarked
package org.mingcha.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
