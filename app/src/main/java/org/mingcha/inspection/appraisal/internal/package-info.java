/** How formulas are kept and points are counted. */
@NullMarked
package org.mingcha.inspection.appraisal.internal;

import org.jspecify.annotations.NullMarked;
