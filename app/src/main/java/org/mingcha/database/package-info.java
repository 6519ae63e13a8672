/** PostgreSQL, embedded or external: start, connect, migrate. */
@NullMarked
package org.mingcha.database;

import org.jspecify.annotations.NullMarked;
