/** Returns for programs: filed, withdrawn, counted, and who is missing. */
@NullMarked
package org.mingcha.web.api.filing;

import org.jspecify.annotations.NullMarked;
