/** The tree's tables, the reading of unit files, the import by staging and one swap. */
@NullMarked
package org.mingcha.organisation.internal;

import org.jspecify.annotations.NullMarked;
