/** How hand-overs are kept and recounted. */
@NullMarked
package org.mingcha.claims.escalation.internal;

import org.jspecify.annotations.NullMarked;
