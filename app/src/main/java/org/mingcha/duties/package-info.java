/** Lists of duties: what units do by themselves, what they help with, and what was taken back and may not be asked of them. */
@ApplicationModule(
        allowedDependencies = {
            "definition",
            "ledger",
            "ledger::sheet",
            "ledger::shelf",
            "accounts",
            "organisation",
            "transparency",
            "command",
            "database",
            "bounds"
        })
@NullMarked
package org.mingcha.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
