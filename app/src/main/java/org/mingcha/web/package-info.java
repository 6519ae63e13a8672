/** The only HTTP: one package per resource. */
@ApplicationModule(
        allowedDependencies = {
            "assignment",
            "assignment :: *",
            "duties",
            "notification",
            "notification :: *",
            "inspection",
            "inspection :: *",
            "inspection::checklist",
            "inspection::finding",
            "paper",
            "reporting",
            "claims",
            "claims :: *",
            "safety",
            "safety :: *",
            "ledger",
            "ledger :: shelf",
            "definition",
            "ledger :: plan",
            "access",
            "accounts",
            "organisation",
            "transparency",
            "transparency :: *",
            "casework",
            "command",
            "messages",
            "workbook",
            "database",
            "bounds"
        })
@NullMarked
package org.mingcha.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
