/** How tasks are sent and answered. */
@NullMarked
package org.mingcha.assignment.internal;

import org.jspecify.annotations.NullMarked;
