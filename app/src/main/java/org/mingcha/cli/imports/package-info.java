/** Files from offices: units, users, ledgers, checklists. */
@NullMarked
package org.mingcha.cli.imports;

import org.jspecify.annotations.NullMarked;
