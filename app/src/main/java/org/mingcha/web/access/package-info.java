/** The log of access, for those who answer for a unit, keep its accounts or audit it. */
@NullMarked
package org.mingcha.web.access;

import org.jspecify.annotations.NullMarked;
