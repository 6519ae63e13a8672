/** Registers as data: which fields an entry has, which of them rules may read, and what is derived from them. */
@NullMarked
package org.mingcha.evidence.register;

import org.jspecify.annotations.NullMarked;
