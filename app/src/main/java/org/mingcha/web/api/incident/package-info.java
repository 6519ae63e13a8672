/** Incidents and drills for programs. */
@NamedInterface("incident-json")
@NullMarked
package org.mingcha.web.api.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
