/** Pages of risks. */
@NullMarked
package org.mingcha.web.risk;

import org.jspecify.annotations.NullMarked;
