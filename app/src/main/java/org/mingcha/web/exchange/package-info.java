/** Filed returns as files, out and in. */
@NullMarked
package org.mingcha.web.exchange;

import org.jspecify.annotations.NullMarked;
