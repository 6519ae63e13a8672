/** Spot checks: what was committed to, what each side shows, the list, and how anybody runs it again. */
@NullMarked
package org.mingcha.web.draw;

import org.jspecify.annotations.NullMarked;
