/** Registers as offices draft them: a sheet each, or YAML; read, checked against what is published, written out again. */
@NamedInterface("shelf")
@NullMarked
package org.mingcha.ledger.shelf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
