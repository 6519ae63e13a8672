/**
 * Parsers of strangers' bytes, each asked one thing: read it, or refuse it as the product refuses. Whatever else is thrown,
 * takes the heap or takes longer than a reader may, is a finding. Without {@code JAZZER_FUZZ} only the seeds are read, and
 * what was once found; these lie in the resources.
 */
@NullMarked
package org.mingcha.fuzz;

import org.jspecify.annotations.NullMarked;
