/** How lists of duties are read and compared. */
@NullMarked
package org.mingcha.duties.internal;

import org.jspecify.annotations.NullMarked;
