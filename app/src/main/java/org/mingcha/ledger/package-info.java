/** Registers, entries, evidence files, workbook import. */
@ApplicationModule(
        allowedDependencies = {
            "command",
            "accounts",
            "organisation",
            "definition",
            "transparency",
            "messages",
            "workbook",
            "database",
            "bounds"
        })
@NullMarked
package org.mingcha.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
