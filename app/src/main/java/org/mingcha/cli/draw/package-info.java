/** Spot checks: both sides, the list, and how anybody runs it again. */
@NullMarked
package org.mingcha.cli.draw;

import org.jspecify.annotations.NullMarked;
