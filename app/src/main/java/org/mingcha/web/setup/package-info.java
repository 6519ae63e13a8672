/** From an empty directory to the first filed return, in the browser. */
@NullMarked
package org.mingcha.web.setup;

import org.jspecify.annotations.NullMarked;
