/** How incidents are found in the store of facts and written to the ledger. */
@NullMarked
package org.mingcha.correction.incident.internal;

import org.jspecify.annotations.NullMarked;
