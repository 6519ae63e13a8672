/** Workbooks as offices keep them, read safely into plain rows: XLSX, old XLS, CSV. Knows nothing of registers. */
@NamedInterface("sheet")
@NullMarked
package org.mingcha.ledger.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
