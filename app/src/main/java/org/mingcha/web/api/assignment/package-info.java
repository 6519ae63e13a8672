/** Tasks from superiors for programs. */
@NamedInterface("assignment-json")
@NullMarked
package org.mingcha.web.api.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
