/** Incidents and drills, by their deadlines. */
@NullMarked
package org.mingcha.cli.incident;

import org.jspecify.annotations.NullMarked;
