/** Pages of incidents and drills. */
@NullMarked
package org.mingcha.web.incident;

import org.jspecify.annotations.NullMarked;
