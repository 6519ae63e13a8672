/** Pages of lists of duties. */
@NullMarked
package org.mingcha.web.duties;

import org.jspecify.annotations.NullMarked;
