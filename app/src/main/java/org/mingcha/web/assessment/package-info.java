/** The self-inspection: its items, their figures and evidence, its documents. */
@NullMarked
package org.mingcha.web.assessment;

import org.jspecify.annotations.NullMarked;
