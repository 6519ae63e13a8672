/** A unit's self-inspection as documents and as an evidence bundle, and the check of a bundle. */
@NullMarked
package org.mingcha.cli.report;

import org.jspecify.annotations.NullMarked;
