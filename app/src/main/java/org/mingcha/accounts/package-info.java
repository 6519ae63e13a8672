/** Who may do what, where: local accounts, roles, sessions' actors. */
@ApplicationModule(allowedDependencies = {"organisation", "transparency", "command", "messages", "database", "bounds"})
@NullMarked
package org.mingcha.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
