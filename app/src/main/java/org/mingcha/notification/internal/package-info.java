/** How due dates are kept. */
@NullMarked
package org.mingcha.notification.internal;

import org.jspecify.annotations.NullMarked;
