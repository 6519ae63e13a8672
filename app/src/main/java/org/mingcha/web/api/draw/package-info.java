/** Spot checks for programs: opened, contributed to by each side, drawn, and recomputed by anybody. */
@NamedInterface("draw-json")
@NullMarked
package org.mingcha.web.api.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
