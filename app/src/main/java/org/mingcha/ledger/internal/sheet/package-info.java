/** Workbooks as offices keep them, read safely into plain rows: XLSX, old XLS, CSV. Knows nothing of registers. */
@NullMarked
package org.mingcha.ledger.internal.sheet;

import org.jspecify.annotations.NullMarked;
