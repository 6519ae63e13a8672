/**
 * Official documents (文书) other than the self-inspection's own report: each is made of what the records say when it is
 * asked for, cites them, and says what it lacks to be sent. Nothing of a paper is kept.
 */
@ApplicationModule(
        allowedDependencies = {
            "assignment",
            "assignment :: *",
            "inspection",
            "inspection :: *",
            "reporting",
            "claims",
            "claims :: *",
            "safety",
            "safety :: *",
            "accounts",
            "organisation",
            "transparency",
            "database",
            "bounds"
        })
@NullMarked
package org.mingcha.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
