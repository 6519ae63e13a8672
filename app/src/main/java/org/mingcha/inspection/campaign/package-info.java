/** Campaigns: checklists sent to units, answered, reviewed item by item, and accepted for good. */
@NamedInterface("campaign")
@NullMarked
package org.mingcha.inspection.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
