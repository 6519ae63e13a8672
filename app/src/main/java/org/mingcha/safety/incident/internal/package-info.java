/** How incidents are found in the store of facts and written to the ledger. */
@NullMarked
package org.mingcha.safety.incident.internal;

import org.jspecify.annotations.NullMarked;
