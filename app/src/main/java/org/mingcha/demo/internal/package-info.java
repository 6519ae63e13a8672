/** How the invented county's year is made. */
@NullMarked
package org.mingcha.demo.internal;

import org.jspecify.annotations.NullMarked;
