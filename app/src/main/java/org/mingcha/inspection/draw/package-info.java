/** Spot checks by commit, then draw: numbered, sealed at every step, to be recomputed by anybody (docs/spec/draw.md). */
@NamedInterface("draw")
@NullMarked
package org.mingcha.inspection.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
