/** How the ledger keeps its word: reading workbooks, identity, screening, the store of evidence files. */
@NullMarked
package org.mingcha.ledger.internal;

import org.jspecify.annotations.NullMarked;
