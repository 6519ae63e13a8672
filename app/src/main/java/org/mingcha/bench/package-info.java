/** Load runs over the real parts in a throw-away data directory, each beside a baseline measured in the same run. */
@ApplicationModule(
        allowedDependencies = {
            "inspection",
            "inspection :: *",
            "reporting",
            "casework",
            "claims",
            "ledger",
            "accounts",
            "organisation",
            "transparency",
            "database"
        })
@NullMarked
package org.mingcha.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
