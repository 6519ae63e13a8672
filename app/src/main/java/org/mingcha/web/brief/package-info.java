/** The leader's one page. */
@NullMarked
package org.mingcha.web.brief;

import org.jspecify.annotations.NullMarked;
