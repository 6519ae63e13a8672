/** Risks of policies, projects and systems: likelihood by impact, assessed before the decision or not, looked at again. */
@NamedInterface("risk")
@NullMarked
package org.mingcha.safety.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
