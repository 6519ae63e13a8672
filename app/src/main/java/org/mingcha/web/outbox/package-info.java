/** What waits in the browser for the net: its page, and what replaying it takes. */
@NullMarked
package org.mingcha.web.outbox;

import org.jspecify.annotations.NullMarked;
