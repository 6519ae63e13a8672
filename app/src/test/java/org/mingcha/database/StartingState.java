package org.mingcha.database;

import org.springframework.context.ApplicationContext;

/** What a test class finds in its database and data directory, built once in a JVM: {@link StartsFrom} gives each a copy. */
public interface StartingState {
    /** @return a bean of each context that begins with a copy: the ids of what was built */
    Object build(ApplicationContext context);
}
