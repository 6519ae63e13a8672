/** The ledger's pages: list, entry and receipt, new entry, amendment, withdrawal, import. */
@NullMarked
package org.mingcha.web.ledger;

import org.jspecify.annotations.NullMarked;
