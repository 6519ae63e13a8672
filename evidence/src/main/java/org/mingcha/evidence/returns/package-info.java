/** Periodic returns as data: what is asked, of whom, how often, until when. */
@NullMarked
package org.mingcha.evidence.returns;

import org.jspecify.annotations.NullMarked;
