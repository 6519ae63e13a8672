/** The returns of a subtree as a superior sees them: the matrix, who is missing, one return, what is handed up. */
@NullMarked
package org.mingcha.web.matrix;

import org.jspecify.annotations.NullMarked;
