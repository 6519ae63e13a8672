/** Checklists, self-inspections, reports and bundles. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "ledger::sheet",
            "ledger::shelf",
            "definition",
            "duties",
            "casework",
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
package org.mingcha.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
