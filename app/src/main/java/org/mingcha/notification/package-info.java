/** What is due, for whom, until when, and how people are told: fed by what happens in the modules below. */
@ApplicationModule(
        allowedDependencies = {
            "ledger",
            "inspection",
            "inspection::campaign",
            "inspection::finding",
            "reporting",
            "accounts",
            "organisation",
            "transparency",
            "command",
            "messages",
            "database"
        })
@NullMarked
package org.mingcha.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
