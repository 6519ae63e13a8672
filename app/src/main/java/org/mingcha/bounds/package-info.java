/** What work on strangers' bytes may cost: room, time and threads. Knows nothing of what the work is for. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingcha.bounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
