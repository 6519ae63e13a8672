/** Corrections as the public sees them. */
@NullMarked
package org.mingcha.cli.correction;

import org.jspecify.annotations.NullMarked;
