/** What a year asks of a unit, month by month. */
@NullMarked
package org.mingcha.web.plan;

import org.jspecify.annotations.NullMarked;
