/** What waits for the reader. */
@NullMarked
package org.mingcha.web.home;

import org.jspecify.annotations.NullMarked;
