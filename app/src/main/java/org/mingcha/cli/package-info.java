/**
 * The commands: a package for each resource, which shows its group alone; {@code support} is what all share. The root lists
 * them, starts one and says what went wrong.
 */
@ApplicationModule(
        allowedDependencies = {
            "bench",
            "demo",
            "web",
            "web :: *",
            "claims",
            "claims :: *",
            "safety",
            "safety :: *",
            "assignment",
            "assignment :: *",
            "duties",
            "notification",
            "notification :: *",
            "inspection",
            "inspection :: *",
            "paper",
            "reporting",
            "ledger",
            "ledger :: shelf",
            "definition",
            "ledger :: plan",
            "accounts",
            "organisation",
            "transparency",
            "transparency :: *",
            "casework",
            "command",
            "messages",
            "database"
        })
@NullMarked
package org.mingcha.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
