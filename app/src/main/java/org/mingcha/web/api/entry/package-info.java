/** The ledger for programs. */
@NullMarked
package org.mingcha.web.api.entry;

import org.jspecify.annotations.NullMarked;
