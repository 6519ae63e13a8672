/** Units over time: the tree, its changes, its import. */
@ApplicationModule(allowedDependencies = {"transparency", "database", "bounds"})
@NullMarked
package org.mingcha.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
