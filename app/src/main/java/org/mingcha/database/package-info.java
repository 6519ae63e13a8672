/** PostgreSQL, embedded or external: start, connect, migrate; the data directory; the clock that every record is dated by. */
@NullMarked
@ApplicationModule(allowedDependencies = {"messages"})
package org.mingcha.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
