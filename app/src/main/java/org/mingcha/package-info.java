/** The application. */
@NullMarked
package org.mingcha;

import org.jspecify.annotations.NullMarked;
