/** How what is asked is found and counted. */
@NullMarked
package org.mingcha.assignment.burden.internal;

import org.jspecify.annotations.NullMarked;
