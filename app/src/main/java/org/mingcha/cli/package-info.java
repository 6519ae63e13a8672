/** The commands. */
@ApplicationModule(
        allowedDependencies = {
            "bench",
            "demo",
            "web",
            "web :: *",
            "correction",
            "correction :: *",
            "notification",
            "notification :: *",
            "inspection",
            "inspection :: *",
            "reporting",
            "ledger",
            "accounts",
            "organisation",
            "transparency",
            "database"
        })
@NullMarked
package org.mingcha.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
