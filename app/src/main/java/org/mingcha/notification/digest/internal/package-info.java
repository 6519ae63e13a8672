/** How digests are put together and sent. */
@NullMarked
package org.mingcha.notification.digest.internal;

import org.jspecify.annotations.NullMarked;
