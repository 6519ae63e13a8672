/** Tasks from superiors, and what all asking costs. */
@NullMarked
package org.mingcha.cli.assignment;

import org.jspecify.annotations.NullMarked;
