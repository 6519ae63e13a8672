/** Returns as their units see them: what is owed, the form, what was filed, receipts, links. */
@NullMarked
package org.mingcha.web.filing;

import org.jspecify.annotations.NullMarked;
