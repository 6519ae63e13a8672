/** How PostgreSQL is found, unpacked, started, shared between processes, stopped and migrated. */
@NullMarked
package org.mingcha.database.internal;

import org.jspecify.annotations.NullMarked;
