/** Entries of ledgers, changed one at a time. */
@NullMarked
package org.mingcha.cli.entry;

import org.jspecify.annotations.NullMarked;
