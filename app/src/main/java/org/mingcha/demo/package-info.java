/** The invented county: a year of ledgers that go in through the same import as a user's, and the main job on them. */
@ApplicationModule(
        allowedDependencies = {
            "inspection",
            "inspection::campaign",
            "paper",
            "reporting",
            "claims",
            "claims :: *",
            "safety",
            "safety :: *",
            "ledger",
            "accounts",
            "organisation",
            "transparency",
            "casework",
            "command",
            "database"
        })
@NullMarked
package org.mingcha.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
