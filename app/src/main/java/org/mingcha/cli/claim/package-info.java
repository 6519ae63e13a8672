/** Claims, from the first word of them to the correction. */
@NullMarked
package org.mingcha.cli.claim;

import org.jspecify.annotations.NullMarked;
