/** Checklists, self-inspections, reports and bundles. */
@NullMarked
package org.mingcha.inspection;

import org.jspecify.annotations.NullMarked;
