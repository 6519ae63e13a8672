/** How self-inspections are computed and bundled. */
@NullMarked
package org.mingcha.inspection.internal;

import org.jspecify.annotations.NullMarked;
