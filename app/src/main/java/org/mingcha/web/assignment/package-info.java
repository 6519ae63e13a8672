/** Tasks from superiors: sent, answered, counted. */
@NullMarked
package org.mingcha.web.assignment;

import org.jspecify.annotations.NullMarked;
