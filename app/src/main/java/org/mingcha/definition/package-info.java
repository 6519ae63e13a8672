/** What an office publishes of its own, in versions that never change: registers, returns. */
@ApplicationModule(allowedDependencies = {"accounts", "organisation", "transparency", "command", "database"})
@NullMarked
package org.mingcha.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
