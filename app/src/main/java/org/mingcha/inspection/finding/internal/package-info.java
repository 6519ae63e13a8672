/** How findings are written, found and recounted. */
@NullMarked
package org.mingcha.inspection.finding.internal;

import org.jspecify.annotations.NullMarked;
