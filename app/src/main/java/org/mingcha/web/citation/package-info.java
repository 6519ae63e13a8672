/** How pages show what a report says: its sentences with each figure bound to its entries, its results, its evidence. */
@NullMarked
package org.mingcha.web.citation;

import org.jspecify.annotations.NullMarked;
