/** What programs do with cases of any kind: one controller for all their commands. */
@NullMarked
package org.mingcha.web.api.casework;

import org.jspecify.annotations.NullMarked;
