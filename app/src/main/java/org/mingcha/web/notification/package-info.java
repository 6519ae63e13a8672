/** How people are told: the reader's own mailbox and calendar, and the groups that an admin keeps. */
@NullMarked
package org.mingcha.web.notification;

import org.jspecify.annotations.NullMarked;
