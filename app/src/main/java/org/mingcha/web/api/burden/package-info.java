/** What is asked of units, for programs. */
@NamedInterface("burden-json")
@NullMarked
package org.mingcha.web.api.burden;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
