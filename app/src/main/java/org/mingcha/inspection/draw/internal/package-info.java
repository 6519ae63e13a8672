/** How draws are kept, sealed and recounted. */
@NullMarked
package org.mingcha.inspection.draw.internal;

import org.jspecify.annotations.NullMarked;
