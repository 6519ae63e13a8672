/** What goes up the line: to the superior, with a time by which it is acknowledged there. One way for claims and incidents. */
@NamedInterface("escalation")
@NullMarked
package org.mingcha.claims.escalation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
