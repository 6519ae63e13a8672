/** How checklists are read, kept, sealed and written. */
@NullMarked
package org.mingcha.inspection.checklist.internal;

import org.jspecify.annotations.NullMarked;
