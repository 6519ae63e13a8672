/** How risks are found in the store of facts and written to the ledger. */
@NullMarked
package org.mingcha.safety.risk.internal;

import org.jspecify.annotations.NullMarked;
