/** Findings and corrective actions 整改, from raised to closed: every act sealed, verified by another person. */
@NamedInterface("finding")
@NullMarked
package org.mingcha.inspection.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
