/** What is asked of a unit, by whom, and what it costs: campaigns, returns and tasks together. */
@NamedInterface("burden")
@NullMarked
package org.mingcha.assignment.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
