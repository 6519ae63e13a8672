/** Every workbook that leaves the product: how it looks on a screen and on paper. Knows nothing of what is in it. */
@NullMarked
@ApplicationModule(allowedDependencies = "messages")
package org.mingcha.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
