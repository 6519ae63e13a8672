/** In whose name a unit writes: said once, on a page, before its first document goes out. */
@NullMarked
package org.mingcha.web.letterhead;

import org.jspecify.annotations.NullMarked;
