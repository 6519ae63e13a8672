/** Units for programs. */
@NullMarked
package org.mingcha.web.api.unit;

import org.jspecify.annotations.NullMarked;
