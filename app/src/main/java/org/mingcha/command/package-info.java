/** What every act has in common: how it is described, read from a form, a command line or JSON, and answered. */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.mingcha.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
