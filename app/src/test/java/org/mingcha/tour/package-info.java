/** One tour through everything that can be done about the five kinds, through each of the three doors, held against its record. */
@NullMarked
package org.mingcha.tour;

import org.jspecify.annotations.NullMarked;
