/** The log for those who check it. */
@NullMarked
package org.mingcha.web.log;

import org.jspecify.annotations.NullMarked;
