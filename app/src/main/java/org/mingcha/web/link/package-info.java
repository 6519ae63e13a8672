/** The one page that a link opens. */
@NullMarked
package org.mingcha.web.link;

import org.jspecify.annotations.NullMarked;
