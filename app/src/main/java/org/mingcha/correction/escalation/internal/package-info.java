/** How hand-overs are kept and recounted. */
@NullMarked
package org.mingcha.correction.escalation.internal;

import org.jspecify.annotations.NullMarked;
