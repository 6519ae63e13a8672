/** Files for offices: checklists and ledgers as they are filled in. */
@NullMarked
package org.mingcha.cli.exports;

import org.jspecify.annotations.NullMarked;
