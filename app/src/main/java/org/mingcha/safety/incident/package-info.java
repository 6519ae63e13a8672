/** Incidents of network and information security, from found to reviewed, and drills run as the real thing. */
@NamedInterface("incident")
@NullMarked
package org.mingcha.safety.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
