/** What programs do with cases of any kind: one controller for all their commands. */
@NamedInterface("case-json")
@NullMarked
package org.mingcha.web.api.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
