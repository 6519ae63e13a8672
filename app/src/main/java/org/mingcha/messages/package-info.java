/** The sentences of all modules, Chinese and English: where they are found. Knows nothing of who says them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.mingcha.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
