/** Published checklists, and the way for others in and out. */
@NullMarked
package org.mingcha.web.checklist;

import org.jspecify.annotations.NullMarked;
