/** The evidence bundle: one file that shows a report's figures to be computed from sealed entries, all of them. */
@NullMarked
package org.mingcha.evidence.bundle;

import org.jspecify.annotations.NullMarked;
