/** The log of access: who came in, who was refused, what was taken out; kept half a year at least, sealed by days. */
@ApplicationModule(allowedDependencies = {"accounts", "organisation", "transparency", "database"})
@NullMarked
package org.mingcha.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
